//! The whole site in one document that works from disk, without a network.
//!
//! A browser that opens a file refuses `fetch`, modules and workers by address. So everything is
//! inside: the styles, the program with every page, and the worker, which starts from a blob.

use std::io::Write;

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use regiewijzer_evidence::Language;
use regiewijzer_site::head::early_words;
use regiewijzer_site::reading::content_file;
use regiewijzer_site::text::{META_PREFIX, help_file, long_file, set_language, whole_interface};

use crate::code::Code;
use crate::document::{HEAD, root};
use crate::policy;
use crate::resources::{READING, Styles};

/// Starts the page: `wasm_bindgen` is what the glue before it defines.
const START: &str = include_str!("single_file.js");

/// Fills the template; `icon` is the site's, as SVG.
///
/// # Errors
/// When a style needs a file of its own.
pub(crate) fn fill(
    template: &str,
    styles: &Styles,
    whole: &Code,
    worker: &Code,
    icon: &str,
) -> Result<String> {
    let styles = [
        &*styles.all,
        &styles.simulator,
        &styles.reading,
        &styles.region,
    ]
    .join("\n");
    ensure!(
        !needs_file(&styles),
        "a style needs another file, which the single file cannot carry"
    );
    let script = escape(&format!("{}\n{READING}\n{START}", whole.glue));
    // Links name files that do not travel with this one.
    let kept = template.lines().filter(|line| !line.contains("<link"));
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n    \
         <title>Regiewijzer</title>\n    \
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n    \
         <style>{styles}</style>",
        policy::for_single_file(&styles, &script),
        STANDARD.encode(icon),
    );
    let body = format!(
        "{}\n    <noscript>Dit bestand heeft JavaScript nodig. \
         <span lang=\"en\">This file needs JavaScript.</span></noscript>\n{}{}{}{}    \
         <script>{script}</script>",
        root("").replace("></div>", &format!(">{}</div>", waiting())),
        data("page-wasm", "", &packed(&whole.wasm)?),
        data("worker-wasm", "", &packed(&worker.wasm)?),
        data("worker-glue", "", &escape(&worker.glue)),
        texts()?,
    );
    Ok(kept
        .collect::<Vec<_>>()
        .join("\n")
        .replace(HEAD, &head)
        .replace(&root(""), &body))
}

/// What is said until the program runs, and by the attribute where it doesn't: in both languages, since
/// which one is asked for isn't known before.
fn waiting() -> String {
    let line = |language: Language| {
        set_language(language);
        let [(_, loading), (_, failed), ..] = early_words();
        let language = language.code();
        format!(r#"<span lang="{language}" data-failed="{failed}">{loading}</span>"#)
    };
    let [nl, en] = [Language::Nl, Language::En].map(line);
    format!(r#"<p class="early-note">{nl}<br>{en}</p>"#)
}

/// The texts of both languages, of which the page takes one.
fn texts() -> Result<String> {
    let of = |language: Language| -> Result<String> {
        let texts = [
            ("interface", whole_interface(language)),
            ("help", help_file(language)),
            ("long", long_file(language)),
            ("contents", content_file(language)),
        ];
        let of_kind = |(kind, json): (&str, String)| {
            let id = format!("{META_PREFIX}{kind}-{}", language.code());
            Ok(data(&id, " data-texts", &packed(json.as_bytes())?))
        };
        texts.into_iter().map(of_kind).collect()
    };
    Ok(of(Language::Nl)? + &of(Language::En)?)
}

/// Bytes packed by gzip, which every browser of today unpacks, in letters.
fn packed(bytes: &[u8]) -> Result<String> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(STANDARD.encode(gzip.finish()?))
}

/// A block of data, which the browser keeps but never runs.
fn data(id: &str, attribute: &str, text: &str) -> String {
    format!("    <script type=\"text/plain\" id=\"{id}\"{attribute}>{text}</script>\n")
}

fn needs_file(styles: &str) -> bool {
    let mut addresses = styles.split("url(").skip(1);
    addresses.any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with("data:"))
}

/// JavaScript as it may stand in a script element: both endings are as good inside a string.
fn escape(script: &str) -> String {
    script
        .replace("</script", r"<\/script")
        .replace("<!--", r"<\!--")
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<html lang=\"nl\">\n<head>\n<!--prerender:head-->\n\
        <link rel=\"manifest\" href=\"/manifest.webmanifest\">\n\
        </head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";

    fn filled(css: &str) -> Result<String> {
        let code = |name: &str| Code {
            glue: format!("let wasm_bindgen = '{name}</script>';"),
            wasm: vec![0, 97, 115, 109],
        };
        let styles = Styles {
            all: css.to_owned(),
            simulator: String::new(),
            reading: String::new(),
            region: String::new(),
        };
        fill(INDEX, &styles, &code("whole"), &code("worker"), "<svg/>")
    }

    #[test]
    fn everything_is_inside() {
        let html = filled("p{color:red}").unwrap();
        assert!(html.contains("<style>p{color:red}"));
        assert!(html.contains(&packed(&[0, 97, 115, 109]).unwrap()));
        assert!(!html.contains("href=\"/"));
        assert!(!html.contains(" src="));
    }

    #[test]
    fn code_cannot_close_its_own_element() {
        let html = filled("").unwrap();
        assert_eq!(html.matches("</script>").count(), 12);
    }

    #[test]
    fn a_style_that_needs_a_file_is_refused() {
        assert!(filled("p{background:url(a.png)}").is_err());
        assert!(filled("p{background:url(data:image/png;base64,)}").is_ok());
    }
}
