//! Writes every page as HTML, so that the site reads without scripts and hydrates with them.
//!
//! Trunk runs this once as its `post_build` hook: the staging folder holds `index.html` with the
//! links to styles and scripts filled in, and this turns it into one document a page.

mod document;
mod policy;
mod wasm_names;
mod worker_files;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use regiewijzer_evidence::Language;
use regiewijzer_site::app::{App, AppProps};
use regiewijzer_site::route::{Page, Route};
use yew_router::Routable;
use yew_router::history::{AnyHistory, History, MemoryHistory};

use document::Template;

fn main() -> Result<()> {
    let staging = staging_folder()?;
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index)
        .with_context(|| format!("Trunk left no readable {}", index.display()))?;
    wasm_names::strip_in(&staging)?;
    let worker = worker_files::version(&staging)?;
    let template = Template::new(html, worker)?;

    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for route in Route::all() {
        let file = staging.join(file_of(route));
        let html = runtime.block_on(render(route));
        write(&file, &template.fill(route, &html)?)?;
    }
    let not_found = Page::NotFound.in_language(Language::Nl);
    let html = runtime.block_on(render(not_found));
    write(&staging.join("404.html"), &template.fill(not_found, &html)?)
}

/// The folder in which Trunk gathers the site.
fn staging_folder() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: Trunk runs this, with `cargo xtask build`")
}

/// The file that a plain static host serves at the route's address.
fn file_of(route: Route) -> PathBuf {
    let path = route.to_path();
    Path::new(path.trim_start_matches('/')).join("index.html")
}

/// The HTML of one page.
async fn render(route: Route) -> String {
    let props = move || {
        let history = MemoryHistory::new();
        history.replace(route.to_path());
        AppProps {
            history: AnyHistory::Memory(history),
        }
    };
    yew::ServerRenderer::<App>::with_props(props).render().await
}

fn write(file: &Path, html: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(file, html).with_context(|| format!("cannot write {}", file.display()))
}
