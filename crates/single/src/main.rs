//! Both programs in one module, for the editions that are one script: there nothing waits for a smaller part, and what
//! the two have in common is there once.

#[cfg(target_arch = "wasm32")]
use {extras as _, report_form as _};

fn main() {
    #[cfg(all(target_arch = "wasm32", debug_assertions))]
    kit::develop::report_panics();
}
