//! The changes of the model as a feed in Atom, in each language: what a program that follows it reads.
//!
//! A feed has absolute addresses, so there is one only where the site knows where it will stand.

use regiewijzer_site::head;
use regiewijzer_site::reading::{Version, versions};
use regiewijzer_site::route::{Page, Route};

use crate::document::escape;

/// The address of the feed beside its page.
pub(crate) fn path(page: Route) -> String {
    format!("{}feed.xml", page.path())
}

/// The element of a document's head that names the feed in its language.
pub(crate) fn element(route: Route, origin: &str) -> String {
    let page = Page::Wijzigingen.in_language(route.language);
    format!(
        r#"<link rel="alternate" type="application/atom+xml" title="{}" href="{origin}{}">"#,
        escape(&head::title(page.page)),
        path(page)
    )
}

/// The feed of a page, in the language of the document.
pub(crate) fn of(page: Route, origin: &str) -> String {
    let address = format!("{origin}{}", page.path());
    let versions = versions();
    let newest = versions.first().map_or("", |version| version.date);
    let entries: String = versions
        .iter()
        .map(|version| entry(version, &address))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n\
         <subtitle>{}</subtitle>\n\
         <id>{address}</id>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{origin}{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
         <updated>{}</updated>\n\
         <author><name>Regiewijzer</name></author>\n\
         {entries}</feed>\n",
        page.language.code(),
        escape(&head::title(page.page)),
        escape(head::description(page.page)),
        path(page),
        moment(newest),
    )
}

fn entry(version: &Version, page: &str) -> String {
    let address = format!("{page}#{}", version.anchor());
    let items = version.changes.iter();
    let items: String = items.map(|what| format!("<li>{what}</li>")).collect();
    format!(
        "<entry>\n\
         <title>{}</title>\n\
         <id>{address}</id>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
         <updated>{}</updated>\n\
         <content type=\"html\">{}</content>\n\
         </entry>\n",
        escape(&version.name()),
        moment(version.date),
        escape(&format!("<ul>{items}</ul>")),
    )
}

/// The begin of a day.
fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;
    use regiewijzer_model::MODEL_VERSION;
    use regiewijzer_site::text::set_language;
    use resvg::usvg::roxmltree::Document;

    use super::*;

    #[test]
    fn a_feed_is_xml_with_an_entry_for_each_version_the_newest_first() {
        for language in [Language::Nl, Language::En] {
            set_language(language);
            let page = Page::Wijzigingen.in_language(language);
            let feed = of(page, "https://example.org");
            let feed = Document::parse(&feed).unwrap();
            let texts = |name: &str| -> Vec<String> {
                let named = feed.descendants().filter(|node| node.has_tag_name(name));
                named
                    .filter_map(|node| node.text().map(str::to_owned))
                    .collect()
            };
            let titles = texts("title");
            assert_eq!(titles.len(), 1 + versions().len());
            assert!(titles[1].ends_with(MODEL_VERSION), "{}", titles[1]);
            assert_eq!(texts("updated")[0], texts("updated")[1]);
            let mut ids = texts("id");
            assert!(ids.iter().all(|id| id.starts_with("https://example.org/")));
            ids.dedup();
            assert_eq!(ids.len(), titles.len());
        }
    }

    #[test]
    fn every_document_names_the_feed_in_its_language() {
        set_language(Language::En);
        let element = element(Page::Over.in_language(Language::En), "https://example.org");
        assert!(element.contains(r#"href="https://example.org/en/wijzigingen/feed.xml""#));
    }
}
