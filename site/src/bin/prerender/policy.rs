//! The Content-Security-Policy: only this site's files, and the inline scripts it knows.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy for a document, as the value of a `<meta>` element.
///
/// Inline styles are allowed as attributes only: charts and sliders set their geometry there. An image
/// may come from a `data:` address: a chart that is saved as a picture is drawn from one.
pub(crate) fn for_document(html: &str) -> String {
    let hashes: String = inline_scripts(html)
        .map(|script| format!(" {}", hash(script)))
        .collect();
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The policy of the single file: nothing from outside, and inside only these very scripts and
/// styles. The worker's blob inherits it.
pub(crate) fn for_single_file(styles: &str, script: &str) -> String {
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

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// What stands inside each script element that has no `src`.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script")?;
        (!attributes.contains("src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        // The hash of `alert('Hello, world.');` that the CSP specification gives as its example.
        let policy = for_document("<script>alert('Hello, world.');</script>");
        assert!(policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"));
    }

    #[test]
    fn nothing_comes_from_elsewhere_and_pictures_only_from_here_or_from_the_page_itself() {
        let policy = for_document("");
        assert!(policy.starts_with("default-src 'none'; "));
        assert!(policy.contains("; img-src 'self' data:; "));
        assert!(!policy.contains("http") && !policy.contains('*'));
    }

    #[test]
    fn a_script_file_needs_no_hash() {
        let policy = for_document(r#"<script src="/a.js"></script>"#);
        assert!(!policy.contains("sha256"));
    }
}
