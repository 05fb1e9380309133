//! The region of the visitor, built for the browser.

fn main() {
    #[cfg(target_arch = "wasm32")]
    regiewijzer_site::browser::start_island::<regiewijzer_site::app::RegionApp>(
        regiewijzer_site::route::Program::Region,
    );
}
