//! What a report is called among others.

use super::{NAME, Report};
use serde_json::Value;

/// The most characters of a title that is made of an answer.
const MAX_CHARS: usize = 60;

impl Report {
    /// The name its writer gave it.
    pub fn name(&self) -> Option<&str> {
        self.extra(NAME).and_then(Value::as_str).filter(|name| !name.is_empty())
    }

    /// Its name, or else its first list item (where the traveller went), or else the first words of a text. `None` while there
    /// is none of these.
    pub fn title(&self) -> Option<String> {
        let answer = || self.first_item().or_else(|| self.first_line()).map(shorten);
        self.name().map(str::to_owned).or_else(answer).filter(|title| !title.is_empty())
    }

    /// The first item of the first list.
    pub fn first_item(&self) -> Option<&str> {
        self.answers.iter().find_map(|(_, value)| value.as_array()?.first()?.as_str())
    }

    /// The first line of the first text, without marks of structure; a heading says little, so only where there is no other.
    fn first_line(&self) -> Option<&str> {
        let texts = self.questions.iter().filter(|question| question.kind.ends_with("text"));
        let texts = texts.filter_map(|question| self.answers.get(&question.id));
        let text = texts.filter_map(Value::as_str).find(|text| !text.trim().is_empty())?;
        let lines = || text.lines().filter(|line| !line.trim().is_empty());
        let line = lines().find(|line| !line.trim_start().starts_with('#')).or_else(|| lines().next())?;
        Some(line.trim_start_matches(['#', '-', '*', '_', ' ']))
    }
}

fn shorten(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(MAX_CHARS) else { return text.to_owned() };
    let whole_words = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..whole_words])
}

#[cfg(test)]
mod tests {
    use serde_json::Map;

    use super::*;

    #[test]
    fn a_report_is_called_by_its_name_its_first_place_or_its_first_words() {
        let mut report =
            Report::decode(include_str!("../../../../tests/fixtures/reisverslag-kyiv-parijs.json")).unwrap();
        report.set_extra(NAME, Some("Kyiv en Parijs".into()));
        assert_eq!(report.title().as_deref(), Some("Kyiv en Parijs"));
        report.set_extra(NAME, Some("".into()));
        assert_eq!(report.title().as_deref(), Some("Gemeentehuis Parijs"));
        report.answers.shift_remove("locaties");
        // The first line that is no heading, up to a whole word.
        let cut = "Stedelijke kennisuitwisseling op het gebied van Resilience.";
        assert_eq!(report.title().as_deref(), Some(cut));
        report.answers = Map::from_iter([("doel".into(), "woord ".repeat(20).into())]);
        assert_eq!(report.title().unwrap(), format!("{}…", ["woord"; 10].join(" ")));
        for (text, title) in [("## Doel\n\n- Leren", "Leren"), ("## Doel", "Doel")] {
            report.answers = Map::from_iter([("doel".into(), text.into())]);
            assert_eq!(report.title().as_deref(), Some(title));
        }
        report.answers = Map::from_iter([("duur".into(), "P3D".into()), ("doel".into(), " \n".into())]);
        assert_eq!(report.title(), None);
    }
}
