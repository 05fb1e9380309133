//! The picture that a link to a page is shared with: its title beside a drawing of what it shows.
//!
//! It is an SVG that stands by itself. What turns it into a PNG knows no variables in styles, so its few styles
//! get their colours from the tokens of the site here.

mod drawing;

use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::components::shell;
use crate::export::wrap;
use crate::reading::FUTURES;
use crate::route::{Page, Route};
use crate::text::Localized;
use crate::text::interface::start;
use drawing::Drawing;

/// The width and height of a picture, in pixels: what every service that shows links asks for.
pub const SIZE: (u32, u32) = (1200, 630);

/// Where the words begin, and the right end of the drawing.
const MARGIN: f64 = 64.0;
/// The left end of the drawing.
const LEFT: f64 = 560.0;
/// The largest drawing.
const ROOM: (f64, f64) = (SIZE.0 as f64 - MARGIN - LEFT, 502.0);
/// Between the lines of the title, and of what stands below it.
const LINES: (f64, f64) = (56.0, 30.0);
/// What a letter of either takes.
const LETTERS: (f64, f64) = (27.2, 11.8);

const TOKENS: &str = include_str!("../../../styles/tokens.css");
const STYLES: &str = include_str!("../../../styles/share.css");

/// The picture of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The picture, as SVG.
    pub svg: String,
    /// What is drawn, in a sentence.
    pub alt: String,
}

/// The picture of a page in the language of the document; `html` is what was rendered of it.
///
/// Nothing where the page has none, or shows no longer what its picture draws.
pub async fn card(route: Route, html: &str) -> Option<Card> {
    let drawing = drawing::of(route.page, html)?;
    let alt = drawing.caption.clone();
    let props = PictureProps {
        title: AttrValue::from(title(route.page)),
        drawing,
    };
    let picture = LocalServerRenderer::<Picture>::with_props(props).hydratable(false);
    Some(Card {
        svg: picture.render().await,
        alt,
    })
}

fn title(page: Page) -> &'static str {
    match page {
        Page::Start => start::HEADING.localized(),
        _ => shell::name(page).localized(),
    }
}

#[derive(PartialEq, Properties)]
struct PictureProps {
    title: AttrValue,
    drawing: Drawing,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let (width, height) = SIZE;
    let room = LEFT - MARGIN - 32.0;
    let title = wrap(&props.title, room, LETTERS.0);
    let caption = wrap(&props.drawing.caption, room, LETTERS.1);
    let below = 210.0 + LINES.0 * title.len() as f64;
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" width={width.to_string()} height={height.to_string()}
            viewBox={format!("0 0 {width} {height}")}>
            <style>{ coloured(STYLES) }</style>
            <rect class="card-paper" width={width.to_string()} height={height.to_string()} />
            { brand() }
            { lines("card-title", &title, 220.0, LINES.0) }
            { lines("card-caption", &caption, below, LINES.1) }
            { placed(&props.drawing) }
        </svg>
    }
}

/// The name of the site beside its marks.
fn brand() -> Html {
    html! {
        <g transform={format!("translate({MARGIN} 72)")}>
            { for FUTURES.iter().enumerate().map(|(place, scenario)| html! {
                <g transform={format!("translate({} 0)", 34 * place)}>
                    { drawing::mark(*scenario, 11.0) }
                </g>
            }) }
            <text class="card-brand" x="104" y="10">{ "Regiewijzer" }</text>
        </g>
    }
}

fn lines(class: &'static str, lines: &[String], from: f64, step: f64) -> Html {
    html! {
        { for lines.iter().enumerate().map(|(line, words)| html! {
            <text {class} x={MARGIN.to_string()} y={(from + step * line as f64).to_string()}>{ words }</text>
        }) }
    }
}

/// The drawing as large as its room allows, in the middle of it.
fn placed(drawing: &Drawing) -> Html {
    let (width, height) = drawing.size;
    let scale = (ROOM.0 / width).min(ROOM.1 / height);
    let left = LEFT + (ROOM.0 - scale * width) / 2.0;
    let top = (f64::from(SIZE.1) - scale * height) / 2.0;
    html! {
        <g transform={format!("translate({left:.1} {top:.1}) scale({scale:.4})")}>
            { drawing.picture.clone() }
        </g>
    }
}

/// Styles with the colours of the tokens on light paper in place of their names.
fn coloured(styles: &str) -> String {
    let mut coloured = String::new();
    let mut rest = styles;
    while let Some((before, after)) = rest.split_once("var(") {
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        coloured.push_str(before);
        coloured.push_str(token(name).unwrap_or("none"));
        rest = after;
    }
    coloured + rest
}

/// The value of a token on light paper, which comes first.
fn token(name: &str) -> Option<&'static str> {
    let (_, after) = TOKENS.split_once(&format!("{name}: "))?;
    after.split_once(';').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_pictures_is_a_token_of_the_site() {
        let names: Vec<&str> = STYLES
            .split("var(")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'))
            .map(|(name, _)| name)
            .collect();
        assert!(names.len() > 5);
        for name in names {
            assert!(
                token(name).is_some_and(|value| value.starts_with('#')),
                "{name}"
            );
        }
        assert_eq!(
            coloured("a { fill: var(--bestuur) }"),
            "a { fill: #1f5fa8 }"
        );
    }
}
