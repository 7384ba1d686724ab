//! The map of the architecture names only what exists.

use std::path::Path;

#[test]
fn every_path_in_the_architecture_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = include_str!("../../ARCHITECTURE.md");
    let named = map.split('`').skip(1).step_by(2).filter(|name| name.contains('/') && !name.contains(' '));
    let mut count = 0;
    for path in named {
        assert!(root.join(path).exists(), "{path} is named and does not exist");
        count += 1;
    }
    assert!(count > 10, "the map was read");
}
