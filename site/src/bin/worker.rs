//! The worker, built for the browser: see [`regiewijzer_site::worker`].

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::worker::scope::serve();
}
