//! The pictures that links to pages are shared with, as PNG.
//!
//! Fonts come from the repository, so that a picture is the same to the byte on every machine.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use regiewijzer_site::reading::share::{SIZE, card};
use regiewijzer_site::route::Route;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{GlyphId, Group, Node, Options, Text, Tree};

use crate::document::escape;

const FONTS: [&str; 2] = ["fonts/OpenSans-Regular.ttf", "fonts/NotoSerif-Bold.ttf"];

/// The fonts of the pictures.
pub(crate) struct Fonts(Arc<Database>);

impl Fonts {
    /// Reads them from the folder of the site.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(crate) fn read(site: &Path) -> Result<Self> {
        let mut all = Database::new();
        for name in FONTS {
            let file = site.join(name);
            let font =
                fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            all.load_font_data(font);
        }
        Ok(Self(Arc::new(all)))
    }
}

/// The picture of a page.
pub(crate) struct Picture {
    /// Its place in the site.
    pub(crate) file: String,
    /// The picture, as PNG.
    pub(crate) png: Vec<u8>,
    /// What is drawn.
    pub(crate) alt: String,
}

impl Picture {
    /// The elements of a document's head that name it; its address is absolute.
    pub(crate) fn elements(&self, origin: &str) -> Vec<String> {
        let property = |name: &str, content: &str| {
            format!(
                r#"<meta property="og:image{name}" content="{}">"#,
                escape(content)
            )
        };
        vec![
            property("", &format!("{origin}/{}", self.file)),
            property(":width", &SIZE.0.to_string()),
            property(":height", &SIZE.1.to_string()),
            property(":alt", &self.alt),
            r#"<meta name="twitter:card" content="summary_large_image">"#.to_owned(),
        ]
    }
}

/// The picture of a page; `html` is what was rendered of it.
///
/// # Errors
/// When the page shows no longer what its picture draws, or the drawing is no valid SVG.
pub(crate) async fn made(route: Route, html: &str, fonts: &Fonts) -> Result<Picture> {
    let path = route.path();
    let card = card(route, html).await;
    let card = card.with_context(|| format!("nothing to draw for a link to {path}"))?;
    let png = png(&card.svg, fonts).with_context(|| format!("the picture of {path}"))?;
    Ok(Picture {
        file: file(route),
        png,
        alt: card.alt,
    })
}

/// `share/nl-verken.png`.
fn file(route: Route) -> String {
    let name = match route.page.slug() {
        "" => "start".to_owned(),
        slug => slug.replace('/', "-"),
    };
    format!("share/{}-{name}.png", route.language.code())
}

fn png(svg: &str, fonts: &Fonts) -> Result<Vec<u8>> {
    let tree = parsed(svg, fonts)?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).context("a picture has a size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

fn parsed(svg: &str, fonts: &Fonts) -> Result<Tree> {
    let options = Options {
        fontdb: Arc::clone(&fonts.0),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let (drawn, (width, height)) = (tree.root().abs_bounding_box(), SIZE);
    ensure!(
        drawn.left() >= 0.0
            && drawn.top() >= 0.0
            && drawn.right() <= width as f32
            && drawn.bottom() <= height as f32,
        "something is drawn outside of its {width} × {height} pixels"
    );
    let missing: String = texts(tree.root()).into_iter().map(without_glyph).collect();
    ensure!(missing.is_empty(), "its fonts don't have `{missing}`");
    Ok(tree)
}

fn texts(group: &Group) -> Vec<&Text> {
    let mut found = Vec::new();
    for node in group.children() {
        match node {
            Node::Group(inner) => found.extend(texts(inner)),
            Node::Text(text) => found.push(text.as_ref()),
            _ => {}
        }
    }
    found
}

/// What no font has a glyph for: it is drawn as a box or left out.
fn without_glyph(text: &Text) -> String {
    let spans = text.layouted().iter();
    let glyphs = spans.flat_map(|span| &span.positioned_glyphs);
    let found = glyphs.filter(|glyph| glyph.id != GlyphId(0));
    let drawn: String = found.map(|glyph| glyph.text.as_str()).collect();
    let signs = text.chunks().iter().flat_map(|chunk| chunk.text().chars());
    let missing = signs.filter(|sign| !sign.is_whitespace() && !drawn.contains(*sign));
    missing.collect()
}

#[cfg(test)]
mod tests {
    use regiewijzer_site::text::set_language;
    use tokio::task::LocalSet;

    use super::*;

    fn fonts() -> Fonts {
        Fonts::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    fn svg(inside: &str) -> String {
        let (width, height) = SIZE;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">{inside}</svg>"
        )
    }

    #[test]
    fn every_page_has_a_light_picture_that_is_the_same_to_the_byte_each_time() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let fonts = fonts();
        for route in Route::all() {
            set_language(route.language);
            let html = runtime.block_on(LocalSet::new().run_until(crate::rendered(route)));
            let draw = || runtime.block_on(LocalSet::new().run_until(made(route, &html, &fonts)));
            let (picture, again) = (draw().unwrap(), draw().unwrap());
            let size = Pixmap::decode_png(&picture.png).map(|one| (one.width(), one.height()));
            assert_eq!(size.unwrap(), SIZE, "{}", picture.file);
            assert!(picture.png.len() <= 60_000, "{}", picture.file);
            assert!(picture.png == again.png, "{}", picture.file);
            assert!(picture.alt.len() > 20 && !picture.alt.contains(['{', '<', '&']));
        }
    }

    #[test]
    fn a_document_names_its_picture_by_an_absolute_address() {
        let picture = Picture {
            file: "share/nl-over.png".to_owned(),
            png: Vec::new(),
            alt: "\"Wie\"".to_owned(),
        };
        let elements = picture.elements("https://example.org").concat();
        assert!(elements.contains(r#"og:image" content="https://example.org/share/nl-over.png""#));
        assert!(elements.contains("&quot;Wie&quot;") && elements.contains("summary_large_image"));
    }

    #[test]
    fn a_picture_with_a_sign_that_no_font_has_or_with_words_beside_it_stops_the_build() {
        let words = |x: u32, words: &str| {
            svg(&format!(
                "<text font-family=\"Open Sans\" x=\"{x}\" y=\"50\">{words}</text>"
            ))
        };
        assert!(png(&words(0, "−0,04"), &fonts()).is_ok());
        assert!(png(&words(0, "Regio 漢"), &fonts()).is_err());
        assert!(png(&words(SIZE.0 - 10, "te lang"), &fonts()).is_err());
    }
}
