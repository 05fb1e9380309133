//! A style sheet with everything it imports, minified.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

/// The text of the style sheets that a file imports, in their order.
///
/// # Errors
/// When the file holds anything but imports, a file is missing, or one is not valid CSS.
pub(crate) fn bundled(file: &Path) -> Result<String> {
    let mut css = String::new();
    for name in imports(&read(file)?).with_context(|| file.display().to_string())? {
        let imported = read(&file.with_file_name(name))?;
        css += &minified(&imported).with_context(|| format!("{name} is not valid CSS"))?;
    }
    Ok(css)
}

/// The names in lines of the form `@import "name";`, beside comments of a line.
fn imports(css: &str) -> Result<Vec<&str>> {
    let mut names = Vec::new();
    for line in css.lines().filter(|line| !line.starts_with("/*")) {
        let name = line.strip_prefix("@import \"");
        let name = name.and_then(|rest| rest.strip_suffix("\";"));
        names.push(name.with_context(|| format!("{line} is no import"))?);
    }
    ensure!(!names.is_empty(), "it imports nothing");
    Ok(names)
}

fn minified(css: &str) -> Result<String> {
    let message = |error: &dyn std::fmt::Display| anyhow!("{error}");
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| message(&error))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| message(&error))?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(options).map_err(|error| message(&error))?.code)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_what_it_imports_in_that_order() {
        let sheet = "/* What for. */\n@import \"b.css\";\n@import \"a.css\";\n";
        assert_eq!(imports(sheet).unwrap(), ["b.css", "a.css"]);
        assert!(imports("p { color: red }").is_err());
    }

    #[test]
    fn what_is_left_says_the_same_with_fewer_signs() {
        let css = minified("@layer a {\n  p {\n    color: #ff0000;\n  }\n}\n").unwrap();
        assert_eq!(css, "@layer a{p{color:red}}");
        assert!(minified("p { color: red } }").is_err());
    }
}
