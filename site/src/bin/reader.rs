//! Pages of text, built for the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start::<regiewijzer_site::app::ReaderApp>();
}
