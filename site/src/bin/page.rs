//! The page, built for the browser, where the module `browser` of the library starts it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start();
}
