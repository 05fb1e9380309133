//! Writes every page as HTML, so that the site reads without scripts and hydrates with them.
//!
//! Trunk runs this once as its `post_build` hook, and `cargo xtask serve --watch` after each change.
//! They have compiled and bound the programs and left them in the staging folder; this gives them and
//! the styles their addresses, writes a document for each page that loads its own, and the single file
//! unless it is called with `--no-single-file`.

mod asset;
mod code;
mod document;
mod feed;
mod found;
mod policy;
mod resources;
mod share;
mod single_file;
mod styles;
mod wasm_names;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use regiewijzer_evidence::Language;
use regiewijzer_site::app::{
    IslandDocument, MethodApp, ReaderApp, RegionApp, StartApp, VergelijkApp, VerkenApp,
};
use regiewijzer_site::route::{Page, Program, Route, RouteProps};
use regiewijzer_site::text::set_language;
use yew::{BaseComponent, LocalServerRenderer};

use code::Code;
use document::{Place, Template};
use resources::{Resources, Styles};

fn main() -> Result<()> {
    let staging = folder("TRUNK_STAGING_DIR")?;
    let site = folder("CARGO_MANIFEST_DIR")?;
    let template = Template::new(&read(&site.join("index.html"))?)?;
    let styles = Styles {
        all: styles::bundled(&site.join("styles/all.css"))?,
        simulator: styles::bundled(&site.join("styles/simulator.css"))?,
        reading: styles::bundled(&site.join("styles/pages.css"))?,
        region: styles::bundled(&site.join("styles/region.css"))?,
    };
    let worker = Code::take(&staging, "worker")?;
    if env::args().all(|argument| argument != "--no-single-file") {
        let whole = Code::take(&staging, "whole")?;
        let icon = read(&staging.join("icon.svg"))?;
        let html = single_file::fill(&template.html, &styles, &whole, &worker, &icon)?;
        write(&staging.join("regiewijzer.html"), &html)?;
    }

    let data = publish_data(&site, &staging)?;
    let origin = env::var(found::VARIABLE)
        .ok()
        .map(|origin| origin.trim_end_matches('/').to_owned());
    let place = Place {
        origin: origin.as_deref(),
        data: &data,
    };
    write(&staging.join("robots.txt"), found::robots(place.origin))?;
    if let Some(origin) = place.origin {
        write(&staging.join("sitemap.xml"), found::sitemap(origin))?;
        for language in [Language::Nl, Language::En] {
            set_language(language);
            let page = Page::Wijzigingen.in_language(language);
            let file = staging.join(feed::path(page).trim_start_matches('/'));
            write(&file, feed::of(page, origin))?;
        }
    }
    let resources = Resources::publish(&staging, &styles, &worker)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let fonts = share::Fonts::read(&site)?;
    let document = |route: Route, file: &Path| {
        set_language(route.language);
        let html = runtime.block_on(tokio::task::LocalSet::new().run_until(rendered(route)));
        let shared = match place.origin {
            Some(_) if route.page != Page::NotFound => {
                let made = share::made(route, &html, &fonts);
                let picture = runtime.block_on(tokio::task::LocalSet::new().run_until(made))?;
                write(&staging.join(&picture.file), &picture.png)?;
                Some(picture)
            }
            _ => None,
        };
        let elements = resources.elements(route);
        let filled = template.fill(route, &html, &elements, place, shared.as_ref())?;
        write(file, filled)
    };
    for route in Route::all() {
        document(route, &staging.join(file_of(route)))?;
    }
    let not_found = Page::NotFound.in_language(Language::Nl);
    document(not_found, &staging.join("404.html"))
}

/// Puts the data of the evidence, and the cards to print, beside the pages that link to them. Gives the names of the
/// files with data.
fn publish_data(site: &Path, staging: &Path) -> Result<Vec<String>> {
    let data = site.join("../crates/evidence/data");
    let published = staging.join("data");
    fs::create_dir_all(&published)
        .with_context(|| format!("cannot make the folder {}", published.display()))?;
    let mut names = Vec::new();
    for entry in fs::read_dir(&data).with_context(|| format!("cannot read {}", data.display()))? {
        let file = entry?;
        fs::copy(file.path(), published.join(file.file_name()))
            .with_context(|| format!("cannot copy {}", file.path().display()))?;
        names.push(file.file_name().to_string_lossy().into_owned());
    }
    // A folder gives them in no order of its own.
    names.sort();
    for kit in regiewijzer_site::reading::kits() {
        let file = published.join(&kit.name);
        fs::write(&file, kit.html).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(names)
}

/// A folder that the environment names.
fn folder(variable: &str) -> Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).with_context(|| {
        format!("{variable} is not set: Trunk runs this, with `cargo xtask build`")
    })
}

/// The file that a plain static host serves at the route's address.
fn file_of(route: Route) -> PathBuf {
    let path = route.path();
    Path::new(path.trim_start_matches('/')).join("index.html")
}

/// The HTML of one page.
async fn rendered(route: Route) -> String {
    match route.page.program() {
        Program::Reader => hydratable::<ReaderApp>(route).await,
        Program::Verken => hydratable::<VerkenApp>(route).await,
        Program::Vergelijk => hydratable::<VergelijkApp>(route).await,
        Program::Start => around(route, hydratable::<StartApp>(route).await).await,
        Program::Region => around(route, hydratable::<RegionApp>(route).await).await,
        Program::Method => around(route, hydratable::<MethodApp>(route).await).await,
    }
}

/// A document of which only a part is hydrated, with that part in its place.
async fn around(route: Route, island: String) -> String {
    let document = LocalServerRenderer::<IslandDocument>::with_props(RouteProps { route })
        .hydratable(false)
        .render()
        .await;
    let place = route.page.program().island().unwrap_or_default();
    let begin = format!("<div id=\"{place}\">");
    document.replacen(
        &format!("{begin}</div>"),
        &format!("{begin}{island}</div>"),
        1,
    )
}

async fn hydratable<App: BaseComponent<Properties = RouteProps>>(route: Route) -> String {
    LocalServerRenderer::<App>::with_props(RouteProps { route })
        .render()
        .await
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}
