//! A chart's own SVG, with how it looks on the page written into it.

use gloo::utils::{body, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, XmlSerializer};

use super::picture;
use super::poster::{Drawing, Poster};

/// The attribute of the root element under which every colour is that of light ink.
const INK: &str = "data-ink";

/// What a shape looks like, each with the value that needs no writing.
const SHAPE: [(&str, &str); 11] = [
    ("fill", ""),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", ""),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("opacity", "1"),
    ("paint-order", "normal"),
    ("shape-rendering", "auto"),
];
/// What words look like beside that.
const WORDS: [(&str, &str); 3] = [
    ("font-size", ""),
    ("font-weight", "400"),
    ("text-anchor", "start"),
];
/// What is read off at this moment is no part of the chart.
const PASSING: &str = ".fan-cursor, .heat-cursor, .scatter-cursor";

/// The chart inside `within` as a drawing that stands by itself, in light ink: it goes into documents and onto
/// paper. Nothing is painted while the page has that ink.
pub(super) fn drawing(
    within: &Element,
    title: &str,
    key: &str,
    about: &[String],
) -> Option<Drawing> {
    let root = document_element();
    root.set_attribute(INK, "light").ok()?;
    let drawing = drawn(within, title, key, about);
    root.remove_attribute(INK).ok()?;
    drawing
}

fn drawn(within: &Element, title: &str, key: &str, about: &[String]) -> Option<Drawing> {
    let chart = within.query_selector("svg.chart-svg").ok()??;
    let copy: Element = chart.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let all = |element: &Element| element.query_selector_all("*").ok();
    let (found, copied) = (all(&chart)?, all(&copy)?);
    for index in 0..found.length() {
        let original = found.get(index)?.dyn_into::<Element>().ok()?;
        let copied = copied.get(index)?.dyn_into::<Element>().ok()?;
        write_look(&original, &copied)?;
    }
    let passing = copy.query_selector_all(PASSING).ok()?;
    for index in 0..passing.length() {
        passing.get(index)?.dyn_into::<Element>().ok()?.remove();
    }
    let written = XmlSerializer::new().ok()?;
    let mut inner = String::new();
    let children = copy.children();
    for index in 0..children.length() {
        let child = children.item(index)?;
        // The poster has the title in view.
        if !matches!(child.tag_name().as_str(), "title" | "desc") {
            inner.push_str(&written.serialize_to_string(&child).ok()?);
        }
    }
    let ink = look_of(within)?.get_property_value("color").ok()?;
    let paper = look_of(&body())?;
    let poster = Poster {
        title: title.to_owned(),
        key: key.to_owned(),
        about: about.to_vec(),
        size: size(&chart)?,
        paper: paper.get_property_value("background-color").ok()?,
        muted: ink.clone(),
        ink,
        font: look_of(&chart)?.get_property_value("font-family").ok()?,
    };
    Some(poster.around(&inner))
}

fn look_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok()?
}

/// Writes what an element looks like into its copy, as attributes that every program reads.
fn write_look(original: &Element, copy: &Element) -> Option<()> {
    let kind = original.tag_name();
    let is_words = matches!(kind.as_str(), "text" | "tspan");
    let is_shape = matches!(
        kind.as_str(),
        "path" | "rect" | "circle" | "line" | "polygon"
    );
    let look = look_of(original)?;
    // An element that holds others only dims them.
    let wanted = if is_words || is_shape {
        &SHAPE[..]
    } else {
        &SHAPE[8..9]
    };
    let words = if is_words { &WORDS[..] } else { &[] };
    for (name, plain) in wanted.iter().chain(words) {
        let value = look.get_property_value(name).ok()?;
        if !value.is_empty() && value != *plain {
            // A blend is in a space of colours that few programs read.
            let value = if value.contains("lab(") {
                picture::rgb(&value)?
            } else {
                value
            };
            copy.set_attribute(name, &value).ok()?;
        }
    }
    copy.remove_attribute("class").ok()?;
    Some(())
}

/// The size of a chart, in its own units.
fn size(chart: &Element) -> Option<(f64, f64)> {
    let view = chart.get_attribute("viewBox")?;
    let mut numbers = view
        .split_whitespace()
        .skip(2)
        .map(regiewijzer_decimal::parse);
    Some((numbers.next()??, numbers.next()??))
}
