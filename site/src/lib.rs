//! The Regiewijzer site: Yew components, prerendered natively and hydrated in the browser.
//!
//! The target decides the role. Natively the library renders each page to HTML for the
//! `prerender` binary; in the browser a [`route::Program`] brings that HTML to life and the
//! `worker` binary computes. Everything shown follows from the route and from one exploration value.

mod address;
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
mod browser_file;
mod components;
mod date;
mod export;
mod focus;
pub mod head;
mod pages;
pub mod reading;
pub mod route;
mod state;
pub mod text;
pub mod worker;

/// The id of the element that holds the application, in `index.html` and in every page made
/// from it.
pub const ROOT_ID: &str = "app";

/// The id of the element with the content of a page.
const CONTENT_ID: &str = "inhoud";

/// The attribute of the document that says that its program, or the texts of that, did not load.
pub const LOADING_FAILED: &str = "data-failed";

/// The attribute of the root element that says for which path it was prerendered.
pub const PRERENDERED_PATH: &str = "data-path";
