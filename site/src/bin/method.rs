//! The scorecard on the page of the method, built for the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start_island::<regiewijzer_site::app::MethodApp>(
        regiewijzer_site::route::Program::Method,
    );
}
