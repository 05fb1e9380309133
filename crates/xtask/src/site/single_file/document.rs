//! The document that holds everything.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Program;

const HEAD: &str = "<!--prerender:head-->";
const ROOT: &str = r#"<div id="app"></div>"#;

/// Starts the page: `wasm_bindgen` is what the glue before it defines.
const START: &str = include_str!("start.js");

/// What goes into the document.
pub(crate) struct Parts {
    /// The page.
    pub(crate) page: Program,
    /// The worker.
    pub(crate) worker: Program,
}

/// Fills `site/index.html`; `read` gives the text of a file that it links to.
///
/// # Errors
/// When a place to fill is missing, or a style needs a file of its own.
pub(crate) fn fill(
    template: &str,
    parts: &Parts,
    read: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    for place in [HEAD, ROOT] {
        ensure!(
            template.contains(place),
            "site/index.html must hold `{place}`"
        );
    }
    let mut styles = String::new();
    let mut kept = Vec::new();
    for line in template.lines() {
        if !line.trim_start().starts_with("<link") {
            kept.push(line.to_owned());
            continue;
        }
        // Other links name files that do not travel with this one.
        match attribute(line, "rel") {
            Some("css") => styles.push_str(&style(line, &read)?),
            Some("icon") => kept.extend(icon(line, &read)?),
            _ => {}
        }
    }
    let styles = styles.trim();
    let script = escape(&format!("{}\n{START}", parts.page.glue));
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n    \
         <title>Regiewijzer</title>\n    <style>{styles}</style>",
        policy(styles, &script)
    );
    let body = format!(
        "<div id=\"app\" data-single-file></div>\n    <noscript>Dit bestand heeft JavaScript nodig. \
         <span lang=\"en\">This file needs JavaScript.</span></noscript>\n{}{}{}    \
         <script>{script}</script>",
        data("page-wasm", &STANDARD.encode(&parts.page.wasm)),
        data("worker-wasm", &STANDARD.encode(&parts.worker.wasm)),
        data("worker-glue", &escape(&parts.worker.glue)),
    );
    Ok(kept.join("\n").replace(HEAD, &head).replace(ROOT, &body))
}

/// A block of data, which the browser keeps but never runs.
fn data(id: &str, text: &str) -> String {
    format!("    <script type=\"text/plain\" id=\"{id}\">{text}</script>\n")
}

fn style(line: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let href = attribute(line, "href").context("a style in site/index.html has no href")?;
    let css = read(href)?;
    let needs_file = css
        .split("url(")
        .skip(1)
        .any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with("data:"));
    ensure!(
        !needs_file && !css.contains("@import"),
        "{href} needs another file, which the single file cannot carry"
    );
    Ok(format!("{css}\n"))
}

/// The icon, written into the document; one that isn't SVG stays behind.
fn icon(line: &str, read: impl Fn(&str) -> Result<String>) -> Result<Option<String>> {
    let Some(href) = attribute(line, "href").filter(|href| href.ends_with(".svg")) else {
        return Ok(None);
    };
    let svg = STANDARD.encode(read(href)?);
    Ok(Some(format!(
        "    <link rel=\"icon\" href=\"data:image/svg+xml;base64,{svg}\">"
    )))
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Nothing from outside, and inside only these very scripts and styles. The worker's blob
/// inherits this.
fn policy(styles: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    [
        "default-src 'none'",
        &format!("script-src 'wasm-unsafe-eval' {}", hash(script)),
        &format!("style-src {}", hash(styles)),
        "style-src-attr 'unsafe-inline'",
        "img-src data: blob:",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// JavaScript as it may stand in a script element: both endings are as good inside a string.
fn escape(script: &str) -> String {
    script
        .replace("</script", r"<\/script")
        .replace("<!--", r"<\!--")
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    const INDEX: &str = "<html lang=\"nl\">\n<head>\n<!--prerender:head-->\n\
        <link data-trunk rel=\"css\" href=\"styles/a.css\">\n\
        <link data-trunk rel=\"rust\" data-bin=\"page\">\n\
        </head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";

    fn parts() -> Parts {
        let program = |name: &str| Program {
            glue: format!("let wasm_bindgen = '{name}</script>';"),
            wasm: vec![0, 97, 115, 109],
        };
        Parts {
            page: program("page"),
            worker: program("worker"),
        }
    }

    #[test]
    fn everything_is_inside() {
        let html = fill(INDEX, &parts(), |_| Ok("p { color: red }".to_owned())).unwrap();
        assert!(html.contains("<style>p { color: red }</style>"));
        assert!(html.contains("AGFzbQ=="));
        assert!(!html.contains("<link"));
        assert!(!html.contains(" src="));
    }

    #[test]
    fn code_cannot_close_its_own_element() {
        let html = fill(INDEX, &parts(), |_| Ok(String::new())).unwrap();
        assert_eq!(html.matches("</script>").count(), 4);
    }

    #[test]
    fn a_style_that_needs_a_file_is_refused() {
        let css = |_: &str| Ok("p { background: url(a.png) }".to_owned());
        assert!(fill(INDEX, &parts(), css).is_err());
    }

    #[test]
    fn a_style_that_is_not_there_is_named() {
        let error = fill(INDEX, &parts(), |href| bail!("cannot read {href}")).unwrap_err();
        assert!(error.to_string().contains("styles/a.css"));
    }
}
