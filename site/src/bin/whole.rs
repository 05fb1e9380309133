//! Every page, built for the single file.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start_whole();
}
