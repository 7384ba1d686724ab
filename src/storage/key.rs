//! The keys of a store that others use too: `report-form:<scope>:<place>:<id>`.

use super::Place;

/// The key of a text.
pub fn key(scope: &str, place: Place, id: &str) -> String {
    ["report-form", scope, place.name(), id].join(":")
}

/// The place and the id that `key` means in `scope`; `None` for a key of another scope or another program.
///
/// An id has no colon and a scope may have: read from its end, a key means one thing only.
pub fn parse_key<'a>(scope: &str, key: &'a str) -> Option<(Place, &'a str)> {
    let (rest, id) = key.rsplit_once(':')?;
    let (rest, name) = rest.rsplit_once(':')?;
    let place = Place::ALL.into_iter().find(|place| place.name() == name)?;
    (rest.strip_prefix("report-form:") == Some(scope)).then_some((place, id))
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
        assert_eq!(parse_key("a", "report-form:a:hint:open"), None);
        assert_eq!(parse_key("a", "other:a:draft:x"), None);
    }
}
