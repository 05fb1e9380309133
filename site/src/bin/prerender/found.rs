//! What search engines and previews read: the addresses of a page, its description, and what kind of thing it is.
//!
//! Absolute addresses need to know where the site will stand; without that they are left out.

use regiewijzer_evidence::Language;
use regiewijzer_model::MODEL_VERSION;
use regiewijzer_site::head;
use regiewijzer_site::route::{Page, Route};
use serde_json::{Value, json};

use crate::document::escape;
use crate::feed;

/// Where the site will stand, as in `https://example.org`, without a slash at the end.
pub(crate) const VARIABLE: &str = "REGIEWIJZER_ORIGIN";

/// The site's own licence and the report it rests on.
const LICENCE: &str = "https://spdx.org/licenses/MIT";
const REPORT: &str = "IDEA Consult, Evaluatie regierol sociale economie, 15 april 2019";

/// The elements of a document's head; `data` are the names of the data files.
pub(crate) fn elements(route: Route, origin: Option<&str>, data: &[String]) -> Vec<String> {
    let description = head::description(route.page);
    let title = head::title(route.page);
    let property = |name: &str, content: &str| {
        format!(r#"<meta property="{name}" content="{}">"#, escape(content))
    };
    let mut elements = vec![
        property("og:type", "website"),
        property("og:site_name", "Regiewijzer"),
        property("og:title", &title),
        property("og:description", description),
        property(
            "og:locale",
            if route.language == Language::Nl {
                "nl_BE"
            } else {
                "en_GB"
            },
        ),
    ];
    if let Some(origin) = origin {
        elements.push(feed::element(route, origin));
        let address = format!("{origin}{}", route.path());
        elements.push(format!(r#"<link rel="canonical" href="{address}">"#));
        elements.push(property("og:url", &address));
    }
    for language in [Language::Nl, Language::En] {
        let path = route.in_language(language).path();
        let address = format!("{}{path}", origin.unwrap_or_default());
        elements.push(format!(
            r#"<link rel="alternate" hreflang="{}" href="{address}">"#,
            language.code()
        ));
    }
    if let Some(thing) = structured(route, origin.unwrap_or_default(), data) {
        // In a JSON string this is the same sign, and never the end of the element.
        let json = thing.to_string().replace('<', r"\u003c");
        elements.push(format!(
            r#"<script type="application/ld+json">{json}</script>"#
        ));
    }
    elements
}

/// The page as a thing of schema.org: the facts as a dataset, the simulator and the start as an application.
fn structured(route: Route, origin: &str, data: &[String]) -> Option<Value> {
    let (name, description) = (head::title(route.page), head::description(route.page));
    let language = route.language.code();
    match route.page {
        Page::Feiten => Some(json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": name,
            "description": description,
            "inLanguage": language,
            "license": LICENCE,
            "isBasedOn": REPORT,
            "temporalCoverage": "2000/2019",
            "spatialCoverage": "Vlaanderen",
            "distribution": data.iter().map(|file| json!({
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": format!("{origin}/data/{file}"),
            })).collect::<Vec<_>>(),
        })),
        Page::Start | Page::Verken => Some(json!({
            "@context": "https://schema.org",
            "@type": "SoftwareApplication",
            "name": "Regiewijzer",
            "description": description,
            "inLanguage": language,
            "applicationCategory": "EducationalApplication",
            "operatingSystem": "any",
            "isAccessibleForFree": true,
            "license": LICENCE,
            "softwareVersion": MODEL_VERSION,
        })),
        _ => None,
    }
}

/// The list of pages for search engines.
pub(crate) fn sitemap(origin: &str) -> String {
    let url = |route: Route| {
        let alternates: String = [Language::Nl, Language::En]
            .into_iter()
            .map(|language| {
                let path = route.in_language(language).path();
                let code = language.code();
                format!(r#"<xhtml:link rel="alternate" hreflang="{code}" href="{origin}{path}"/>"#)
            })
            .collect();
        format!(
            "<url><loc>{origin}{}</loc>{alternates}</url>\n",
            route.path()
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {}</urlset>\n",
        Route::all().into_iter().map(url).collect::<String>()
    )
}

/// What robots may read: everything.
pub(crate) fn robots(origin: Option<&str>) -> String {
    let sitemap = origin.map_or_else(String::new, |origin| {
        format!("Sitemap: {origin}/sitemap.xml\n")
    });
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(page: Page, origin: Option<&str>) -> String {
        elements(
            page.in_language(Language::Nl),
            origin,
            &["partnerships.csv".to_owned()],
        )
        .concat()
    }

    #[test]
    fn a_page_names_its_own_address_where_the_site_knows_where_it_stands() {
        let with = of(Page::Over, Some("https://example.org"));
        assert!(with.contains(r#"rel="canonical" href="https://example.org/over/""#));
        assert!(with.contains(r#"hreflang="en" href="https://example.org/en/over/""#));
        let without = of(Page::Over, None);
        assert!(
            !without.contains("canonical") && without.contains(r#"hreflang="nl" href="/over/""#)
        );
    }

    #[test]
    fn the_facts_are_a_dataset_with_its_files_and_a_page_of_text_is_nothing_of_the_kind() {
        let facts = of(Page::Feiten, Some("https://example.org"));
        let json = facts
            .split_once("ld+json\">")
            .and_then(|(_, rest)| rest.split_once("</script>"));
        let thing: Value = serde_json::from_str(json.unwrap().0).unwrap();
        assert_eq!(thing["@type"], "Dataset");
        assert_eq!(
            thing["distribution"][0]["contentUrl"],
            "https://example.org/data/partnerships.csv"
        );
        assert!(!of(Page::Over, None).contains("ld+json"));
    }

    #[test]
    fn the_sitemap_has_every_page_in_every_language_once() {
        let sitemap = sitemap("https://example.org");
        for route in Route::all() {
            let place = format!("<loc>https://example.org{}</loc>", route.path());
            assert_eq!(sitemap.matches(&place).count(), 1, "{}", route.path());
        }
    }
}
