//! The simulation of the start page, built for the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start_island::<regiewijzer_site::app::StartApp>(
        regiewijzer_site::route::Program::Start,
    );
}
