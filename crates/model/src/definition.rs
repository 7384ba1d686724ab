//! The checked form: what a definition means once nothing is wrong with it.

use super::kinds::{Kind, KindName};
use super::language::{Language, LocalText};
use super::parse::{NotJson, parse};
use super::problem::Code;
use super::reading::{Fault, FaultKind, Faults, Fields, FromJson, join};
use super::spec::{DefinitionError, FormSpec, QuestionSpec};
use serde_json::Value;

/// A form that can be filled in. Impossible: no questions, two questions with one id, an empty text, limits the
/// wrong way round.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    id: String,
    version: u32,
    title: LocalText,
    intro: Option<LocalText>,
    questions: Vec<Question>,
}

/// A question of a checked form.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    id: String,
    kind: Kind,
    label: LocalText,
    official: LocalText,
    hint: Option<LocalText>,
    optional: bool,
    messages: Vec<(String, LocalText)>,
}

impl Form {
    /// Reads and checks the text of a definition.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place.
    pub fn parse(text: &str) -> Result<Form, DefinitionError> {
        let document =
            parse(text).map_err(|NotJson { line, column }| DefinitionError::NotJson { line, column })?;
        Form::from_value(&document).map_err(DefinitionError::Faulty)
    }

    /// Checks a definition that is JSON already.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place.
    pub fn from_value(document: &Value) -> Result<Form, Vec<Fault>> {
        let mut faults = Faults::default();
        let spec = FormSpec::read(document, &mut faults);
        let form = check(spec, &mut faults);
        match (form, faults.into_vec()) {
            (Some(form), faults) if faults.is_empty() => Ok(form),
            (_, faults) => Err(faults),
        }
    }

    /// The id, as used in files and storage keys.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of the definition, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The name of the form.
    pub fn title(&self, language: Language) -> &str {
        self.title.get(language)
    }

    /// What to know before starting, if the author wrote it.
    pub fn intro(&self, language: Language) -> Option<&str> {
        self.intro.as_ref().map(|intro| intro.get(language))
    }

    /// The questions in order; at least one.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Question {
    /// The id, as used in the report file.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The kind with its settings.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The question on screen.
    pub fn label(&self, language: Language) -> &str {
        self.label.get(language)
    }

    /// The heading of exports.
    pub fn official(&self, language: Language) -> &str {
        self.official.get(language)
    }

    /// All texts an existing report may have as heading of this question.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.official.all().into_iter().chain(self.label.all())
    }

    /// Help below the label.
    pub fn hint(&self, language: Language) -> Option<&str> {
        self.hint.as_ref().map(|hint| hint.get(language))
    }

    /// Whether the question may stay blank.
    pub fn is_optional(&self) -> bool {
        self.optional
    }

    /// The author's own words for a problem, if there are any.
    pub fn message(&self, code: &Code, language: Language) -> Option<&str> {
        let (_, text) = self.messages.iter().find(|(key, _)| key == code.key())?;
        Some(text.get(language))
    }
}

fn check(spec: FormSpec, faults: &mut Faults) -> Option<Form> {
    check_id(&spec.id, "/id", faults);
    if spec.version == 0 {
        faults.add("/version", FaultKind::Expected("a whole number of 1 or more"));
    }
    if spec.questions.is_empty() {
        faults.add("/questions", FaultKind::Empty);
    }
    let mut questions: Vec<Question> = Vec::new();
    for (place, question) in spec.questions.into_iter().enumerate() {
        let path = format!("/questions/{place}");
        if questions.iter().any(|earlier| earlier.id == question.id) {
            faults.add(&join(&path, "id"), FaultKind::Duplicate);
        }
        questions.extend(check_question(question, &path, faults));
    }
    Some(Form { id: spec.id, version: spec.version, title: spec.title, intro: spec.intro, questions })
}

fn check_question(spec: QuestionSpec, path: &str, faults: &mut Faults) -> Option<Question> {
    check_id(&spec.id, &join(path, "id"), faults);
    let messages = check_messages(&spec, path, faults);
    let mut settings = Fields::of(&spec.settings, path);
    let kind = Kind::read(&spec.kind, &mut settings, faults);
    match kind {
        Some(_) => settings.close(faults),
        // With the kind unknown, its settings cannot be judged.
        None if spec.kind.is_empty() => {}
        None => faults.add(&join(path, "kind"), FaultKind::Expected(KindName::ONE_OF)),
    }
    Some(Question {
        id: spec.id,
        kind: kind?,
        label: spec.label,
        official: spec.official,
        hint: spec.hint,
        optional: spec.optional,
        messages,
    })
}

fn check_messages(spec: &QuestionSpec, path: &str, faults: &mut Faults) -> Vec<(String, LocalText)> {
    let path = join(path, "messages");
    let mut messages = Vec::new();
    for (key, value) in &spec.messages {
        let path = join(&path, key);
        if !Code::KEYS.contains(&key.as_str()) {
            faults.add(&path, FaultKind::Unknown);
        }
        messages.extend(LocalText::from_json(value, &path, faults).map(|text| (key.clone(), text)));
    }
    messages
}

/// Ids stand in storage keys, file names and element ids: lower case letters, digits and hyphens, a letter first.
fn check_id(id: &str, path: &str, faults: &mut Faults) {
    let in_alphabet = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let right = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.bytes().all(in_alphabet);
    // An absent id was noted when it was read.
    if !right && !id.is_empty() {
        faults.add(path, FaultKind::Expected("lower case letters, digits and hyphens, a letter first"));
    }
}
