//! The keys of a store that others use too: `report-form:<scope>:<place>:<id>`.

use super::Place;

/// The scope of the drafts of the form `id`: the name that the host page gives it, else the id of the form. A definition from
/// elsewhere has its address in it: it may call itself what it likes, and finds its own drafts only.
///
/// `src/element/draft-key.js` says the same.
pub fn scope(named: Option<&str>, id: &str, source: Option<&str>) -> String {
    let scope = named.filter(|named| !named.is_empty()).unwrap_or(id);
    match source {
        Some(source) => format!("{scope}@{source}"),
        None => scope.to_owned(),
    }
}

/// The key of a text.
pub fn key(scope: &str, place: Place, id: &str) -> String {
    format!("report-form:{scope}:{}:{id}", place.name())
}

/// The id that `key` means in a place of `scope`; `None` for the key of another place, scope or program.
///
/// An id has no colon and a scope may have: so a key means one thing only.
pub fn id_of<'a>(scope: &str, place: Place, found: &'a str) -> Option<&'a str> {
    found.strip_prefix(&*key(scope, place, "")).filter(|id| !id.bytes().any(|byte| byte == b':'))
}

/// The place and the id that `key` means in `scope`.
pub fn parse_key<'a>(scope: &str, key: &'a str) -> Option<(Place, &'a str)> {
    Place::ALL.into_iter().find_map(|place| Some((place, id_of(scope, place, key)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_scopes_never_see_each_others_keys() {
        let scopes = ["", "a", "a:draft", "a:draft:b", "a:draft:b:kept", ":", "reisverslag"];
        for scope in scopes {
            for place in Place::ALL {
                let key = key(scope, place, "0b6f2f5e-2c3d-4f5a-9c1e-7d8e9f0a1b2c");
                let readers: Vec<_> =
                    scopes.into_iter().filter(|other| parse_key(other, &key).is_some()).collect();
                assert_eq!(readers, [scope]);
            }
        }
        let elsewhere = scope(None, "reisverslag", Some("https://example.org/forms/a.json"));
        let theirs = key(&elsewhere, Place::Draft, "0b6f2f5e-2c3d-4f5a-9c1e-7d8e9f0a1b2c");
        assert_eq!(scope(None, "reisverslag", None), "reisverslag");
        assert_eq!(scope(Some("reizen"), "reisverslag", None), "reizen");
        assert_eq!(scope(Some(""), "reisverslag", None), "reisverslag");
        assert_eq!(parse_key("reisverslag", &theirs), None);
        assert_eq!(parse_key(&elsewhere, &theirs).map(|(place, _)| place), Some(Place::Draft));
        assert_eq!(parse_key("a", "report-form:a:hint:open"), None);
        assert_eq!(parse_key("a", "other:a:draft:x"), None);
    }
}
