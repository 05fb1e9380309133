//! From the document that Trunk made to the document of one page.

use anyhow::{Result, ensure};
use regiewijzer_evidence::Language;
use regiewijzer_site::head;
use regiewijzer_site::route::{Page, Route};
use regiewijzer_site::worker::address::META_NAME;
use regiewijzer_site::{PRERENDERED_PATH, ROOT_ID};
use yew_router::Routable;

use crate::policy;

/// Where the language, the page's own part of the head and the content go.
const LANGUAGE: &str = r#"<html lang="nl">"#;
const HEAD: &str = "<!--prerender:head-->";

/// `index.html` as Trunk left it, with room for a page.
pub(crate) struct Template {
    html: String,
    /// The address of the worker's script.
    worker: String,
    /// The Content-Security-Policy for the scripts in `html`.
    policy: String,
}

impl Template {
    /// Takes the document; `worker` is the address of the worker's script.
    ///
    /// # Errors
    /// When a place to fill is missing.
    pub(crate) fn new(html: String, worker: String) -> Result<Self> {
        for place in [LANGUAGE, HEAD, &root("")] {
            ensure!(
                html.matches(place).count() == 1,
                "site/index.html must hold `{place}` exactly once"
            );
        }
        let policy = policy::for_document(&html);
        Ok(Self {
            html,
            worker,
            policy,
        })
    }

    /// The document of one page.
    ///
    /// # Errors
    /// When the page has no main heading: then nothing was rendered.
    pub(crate) fn fill(&self, route: Route, content: &str) -> Result<String> {
        let path = route.to_path();
        ensure!(content.contains("<h1"), "{path} has no main heading");
        let language = format!(r#"<html lang="{}">"#, route.language.code());
        let attributes = format!(r#" {PRERENDERED_PATH}="{path}""#);
        let root_with_content = root(&attributes).replace("></div>", &format!(">{content}</div>"));
        Ok(self
            .html
            .replace(LANGUAGE, &language)
            .replace(HEAD, &self.head(route))
            .replace(&root(""), &root_with_content))
    }

    fn head(&self, route: Route) -> String {
        let description = head::description(route.page).in_language(route.language);
        let mut lines = vec![
            format!(
                r#"<meta http-equiv="Content-Security-Policy" content="{}">"#,
                self.policy
            ),
            format!("<title>{}</title>", escape(&head::title(route))),
            format!(
                r#"<meta name="description" content="{}">"#,
                escape(description)
            ),
            format!(r#"<meta name="{META_NAME}" content="{}">"#, self.worker),
        ];
        if route.page == Page::NotFound {
            lines.push(r#"<meta name="robots" content="noindex">"#.to_owned());
        } else {
            lines.extend([Language::Nl, Language::En].map(|language| {
                format!(
                    r#"<link rel="alternate" hreflang="{}" href="{}">"#,
                    language.code(),
                    route.in_language(language).to_path()
                )
            }));
        }
        lines.join("\n    ")
    }
}

/// The element that holds the application.
fn root(attributes: &str) -> String {
    format!(r#"<div id="{ROOT_ID}"{attributes}></div>"#)
}

/// Text as it may stand in an element or between double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = r#"<html lang="nl"><head><!--prerender:head--></head><body><div id="app"></div></body></html>"#;

    fn template() -> Template {
        Template::new(INDEX.to_owned(), "/worker/1/start.js".to_owned()).unwrap()
    }

    #[test]
    fn a_page_speaks_its_language_and_names_its_path() {
        let route = Page::Over.in_language(Language::En);
        let html = template().fill(route, "<h1>About</h1>").unwrap();
        assert!(html.contains(r#"<html lang="en">"#));
        assert!(html.contains(r#"<div id="app" data-path="/en/over"><h1>About</h1></div>"#));
        assert!(html.contains(r#"hreflang="nl" href="/over""#));
    }

    #[test]
    fn a_page_without_a_heading_stops_the_build() {
        let route = Page::Over.in_language(Language::Nl);
        assert!(template().fill(route, "<p></p>").is_err());
    }

    #[test]
    fn a_document_without_room_for_a_page_is_refused() {
        assert!(Template::new("<html>".to_owned(), String::new()).is_err());
    }
}
