//! From the template to the document of one page.

use anyhow::{Result, ensure};
use regiewijzer_site::head;
use regiewijzer_site::route::{Page, Route};
use regiewijzer_site::{PRERENDERED_PATH, ROOT_ID};

use crate::share::Picture;
use crate::{found, policy};

/// Where the language goes.
const LANGUAGE: &str = r#"<html lang="nl">"#;
/// Where the page's own part of the head goes.
pub(crate) const HEAD: &str = "<!--prerender:head-->";

/// What a document says of the site that it belongs to.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place<'p> {
    /// Where the site will stand, if that is known.
    pub(crate) origin: Option<&'p str>,
    /// The names of its data files.
    pub(crate) data: &'p [String],
}

/// `site/index.html` without what it tells Trunk.
pub(crate) struct Template {
    pub(crate) html: String,
}

impl Template {
    /// Takes the text of `site/index.html`.
    ///
    /// # Errors
    /// When a place to fill is missing.
    pub(crate) fn new(index: &str) -> Result<Self> {
        for place in [LANGUAGE, HEAD, &root("")] {
            ensure!(
                index.matches(place).count() == 1,
                "site/index.html must hold `{place}` exactly once"
            );
        }
        let kept = index.lines().filter(|line| !line.contains("data-trunk"));
        let html = kept.collect::<Vec<_>>().join("\n") + "\n";
        Ok(Self { html })
    }

    /// The document of one page; `resources` are the elements that load what it needs, and `shared` is the picture
    /// that a link to it is shared with.
    ///
    /// # Errors
    /// When the page has no main heading: then nothing was rendered.
    pub(crate) fn fill(
        &self,
        route: Route,
        content: &str,
        resources: &[String],
        place: Place,
        shared: Option<&Picture>,
    ) -> Result<String> {
        let path = route.path();
        ensure!(content.contains("<h1"), "{path} has no main heading");
        let language = format!(r#"<html lang="{}">"#, route.language.code());
        let attributes = format!(r#" {PRERENDERED_PATH}="{path}""#);
        let root_with_content = root(&attributes).replace("></div>", &format!(">{content}</div>"));
        Ok(self
            .html
            .replace(LANGUAGE, &language)
            .replace(HEAD, &head(route, resources, place, shared).join("\n    "))
            .replace(&root(""), &root_with_content))
    }
}

fn head(route: Route, resources: &[String], place: Place, shared: Option<&Picture>) -> Vec<String> {
    let description = head::description(route.page);
    let mut lines = vec![
        format!(
            r#"<meta http-equiv="Content-Security-Policy" content="{}">"#,
            policy::for_document(&resources.concat())
        ),
        format!("<title>{}</title>", escape(&head::title(route.page))),
        format!(
            r#"<meta name="description" content="{}">"#,
            escape(description)
        ),
    ];
    lines.extend_from_slice(resources);
    if route.page == Page::NotFound {
        lines.push(r#"<meta name="robots" content="noindex">"#.to_owned());
    } else {
        lines.extend(found::elements(route, place.origin, place.data));
        if let (Some(origin), Some(picture)) = (place.origin, shared) {
            lines.extend(picture.elements(origin));
        }
    }
    lines
}

/// The element that holds the application.
pub(crate) fn root(attributes: &str) -> String {
    format!(r#"<div id="{ROOT_ID}"{attributes}></div>"#)
}

/// Text as it may stand in an element or between double quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;

    use super::*;

    const INDEX: &str = r#"<html lang="nl"><head><!--prerender:head--></head><body><div id="app"></div></body></html>"#;

    #[test]
    fn a_page_speaks_its_language_names_its_path_and_loads_what_it_needs() {
        let route = Page::Over.in_language(Language::En);
        let script = r#"<script type="module">start()</script>"#.to_owned();
        let template = Template::new(INDEX).unwrap();
        let html = template
            .fill(
                route,
                "<h1>About</h1>",
                std::slice::from_ref(&script),
                Place::default(),
                None,
            )
            .unwrap();
        assert!(html.contains(r#"<html lang="en">"#));
        assert!(html.contains(r#"<div id="app" data-path="/en/over/"><h1>About</h1></div>"#));
        assert!(html.contains(r#"hreflang="nl" href="/over/""#));
        assert!(html.contains(&script) && html.contains("'sha256-"));
    }

    #[test]
    fn a_page_without_a_heading_stops_the_build() {
        let route = Page::Over.in_language(Language::Nl);
        let template = Template::new(INDEX).unwrap();
        assert!(
            template
                .fill(route, "<p></p>", &[], Place::default(), None)
                .is_err()
        );
    }

    #[test]
    fn a_document_without_room_for_a_page_is_refused() {
        assert!(Template::new("<html>").is_err());
    }
}
