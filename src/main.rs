//! The wasm module. The page is a `<report-form>` element: `src/embed/element.js` defines it and mounts the form
//! through what `report_form::embed` exports, so there is nothing left to start here.

// Without a use of the library, its exports would not be linked into the module.
use report_form as _;

fn main() {}
