//! What is drawn for each page.

use regiewijzer_charts::shape_node;
use regiewijzer_decimal::shortest;
use regiewijzer_evidence::{blank_tiles, partnership, tiles};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::super::counted::{self, Counted};
use super::super::regions::{class_of, ends};
use super::super::scenario::{compared, glance_head, largest_effects, middle, verdict};
use super::super::texts::{FINDINGS, scenario, share};
use crate::components::look::Look;
use crate::reading::FUTURES;
use crate::route::Page;
use crate::state::Exploration;
use crate::state::verdict::Verdict;
use crate::text::Localized;

/// The width of rows of bars.
const WIDTH: f64 = 570.0;
/// The lowest and the highest row, and how high all of them are where they are in between.
const HEIGHTS: (f64, f64, f64) = (70.0, 110.0, 490.0);
/// The side of a tile, with the gap beside it.
const TILE: (f64, f64) = (60.0, 48.0);

/// A drawing with what it shows.
#[derive(Clone, PartialEq)]
pub(super) struct Drawing {
    /// The drawing, as nodes of SVG.
    pub(super) picture: Html,
    /// Its width and height, in its own units.
    pub(super) size: (f64, f64),
    /// What it shows, in a sentence.
    pub(super) caption: String,
}

/// The drawing of a page; `html` is what was rendered of it.
pub(super) fn of(page: Page, html: &str) -> Option<Drawing> {
    match page {
        Page::Start | Page::Vergelijk | Page::Rondetafel => futures(),
        Page::Verken => taken(html, "fan-drawing", (392.0, 240.0), None),
        Page::Regio | Page::Over => Some(map()),
        Page::Feiten => steps(html),
        Page::Bestuursregisseur => effects(Scenario::Bestuursregisseur),
        Page::Terreinregisseur => effects(Scenario::Terreinregisseur),
        Page::Beleidsregisseur => effects(Scenario::Beleidsregisseur),
        Page::Methode | Page::Model => Some(counts(counted::provenance())),
        Page::Woordenlijst => Some(counts(counted::terms())),
        Page::Wijzigingen => Some(counts(counted::by_version())),
        Page::NotFound => None,
    }
}

/// The mark of a future around the origin.
pub(super) fn mark(scenario: Scenario, radius: f64) -> Html {
    let look = Look::of_scenario(scenario);
    html! { <g class={look.class}>{ shape_node(look.shape, radius, "") }</g> }
}

/// A part of a bar: from where, how long, and the class that colours it. A whole bar is 1.
type Segment = (f64, f64, &'static str);

/// A row: what it is about, its bar, and the figure in words.
struct Row {
    head: Html,
    bar: Vec<Segment>,
    words: String,
    /// The class of its series.
    class: &'static str,
}

/// What a row is about, in words alone.
fn head(words: &str) -> Html {
    html! { <text class="card-row" y="22">{ words }</text> }
}

/// Rows below each other; `has_middle` draws the line between what runs to the left and to the right.
fn rows(rows: Vec<Row>, caption: String, has_middle: bool) -> Drawing {
    let (lowest, highest, all) = HEIGHTS;
    let height = (all / rows.len() as f64).clamp(lowest, highest);
    let size = (WIDTH, height * rows.len() as f64);
    let thick = (height - 50.0).to_string();
    let picture = rows.into_iter().enumerate().map(|(place, row)| {
        html! {
            <g class={row.class} transform={format!("translate(0 {})", height * place as f64)}>
                { row.head }
                <text class="card-figure" x={WIDTH.to_string()} y="22">{ row.words }</text>
                { for row.bar.into_iter().map(|(from, length, class)| html! {
                    <rect {class} x={shortest(WIDTH * from)} y="34" width={shortest(WIDTH * length)}
                        height={thick.clone()} />
                }) }
                if has_middle {
                    <path class="still-axis" d={format!("M{} 30V58", WIDTH / 2.0)} />
                }
            </g>
        }
    });
    Drawing {
        picture: picture.collect(),
        size,
        caption,
    }
}

/// The largest effects of a future in the middle partnership.
fn effects(of: Scenario) -> Option<Drawing> {
    let (region, found) = (middle(), compared(of, middle())?);
    let effects = largest_effects(&found);
    let most = effects
        .iter()
        .map(|(_, part, _)| part.abs())
        .fold(0.0, f64::max);
    let row = |(name, part, words): (&'static str, f64, String)| {
        let length = 0.5 * part.abs() / most;
        Row {
            head: head(name),
            bar: vec![(
                if part < 0.0 { 0.5 - length } else { 0.5 },
                length,
                "effect-bar",
            )],
            words,
            class: Look::of_scenario(of).class,
        }
    };
    let caption = format!("{}. {}", glance_head(region), share::EFFECTS);
    Some(rows(effects.into_iter().map(row).collect(), caption, true))
}

/// How many outcomes get better, stay about equal and get worse with each future, in the middle partnership.
fn futures() -> Option<Drawing> {
    let region = middle();
    let all = Outcome::ALL.len();
    let mut drawn = Vec::new();
    for future in FUTURES {
        let found = compared(future, region)?;
        let count = |wanted: Verdict| {
            let by = |outcome: &Outcome| found.of(*outcome).map(|one| one.difference.p50);
            let is_wanted =
                |outcome: &&Outcome| by(outcome).is_some_and(|by| verdict(**outcome, by) == wanted);
            Outcome::ALL.iter().filter(is_wanted).count()
        };
        let [better, equal, worse] = [Verdict::Better, Verdict::Equal, Verdict::Worse].map(count);
        let part = |count: usize| count as f64 / all as f64;
        drawn.push(Row {
            head: html! {
                <>
                    <g transform="translate(12 15)">{ mark(future, 10.0) }</g>
                    <text class="card-row" x="34" y="22">{ future.name().localized() }</text>
                </>
            },
            bar: vec![
                (0.0, part(better), "part-better"),
                (part(better), part(equal), "part-equal"),
                (part(better + equal), part(worse), "part-worse"),
            ],
            words: format!(
                "{better} {} · {equal} {} · {worse} {}",
                scenario::BETTER,
                scenario::EQUAL_SHORT,
                scenario::WORSE
            ),
            class: Look::of_scenario(future).class,
        });
    }
    let months = Exploration::default().months.get().to_string();
    let caption = share::FUTURES
        .localized()
        .replace("{count}", &all.to_string())
        .replace("{region}", region.name)
        .replace("{months}", &months);
    Some(rows(drawn, caption, false))
}

/// Rows with a number each, beside the largest.
fn counts(counted: Counted) -> Drawing {
    let most = counted.most() as f64;
    let row = |(name, count): (String, usize)| Row {
        head: head(&name),
        bar: vec![(0.0, count as f64 / most, "effect-bar")],
        words: count.to_string(),
        class: "card-counts",
    };
    let Counted { parts, caption } = counted;
    rows(parts.into_iter().map(row).collect(), caption, false)
}

/// The partnerships as tiles, darker where the subsidy per inhabitant is higher.
fn map() -> Drawing {
    let (width, height) = TILE;
    let ends = ends();
    let tile = |class: String, label: &str, column: u32, row: u32| {
        html! {
            <g {class} transform={format!("translate({} {})", width * f64::from(column), height * f64::from(row))}>
                <rect width={(width - 3.0).to_string()} height={(height - 3.0).to_string()} />
                <text x={((width - 3.0) / 2.0).to_string()} y="28">{ label.to_owned() }</text>
            </g>
        }
    };
    let filled = tiles().iter().filter_map(|one| {
        let class = class_of(partnership(one.partnership)?, &ends);
        Some(tile(
            format!("card-tile tile-class-{class}"),
            one.label,
            one.column,
            one.row,
        ))
    });
    let blank = blank_tiles().iter().map(|one| {
        tile(
            "card-tile card-blank".to_owned(),
            one.label,
            one.column,
            one.row,
        )
    });
    let places = || {
        let filled = tiles().iter().map(|one| (one.column, one.row));
        filled.chain(blank_tiles().iter().map(|one| (one.column, one.row)))
    };
    let columns = places().map(|(column, _)| column + 1).max().unwrap_or(1);
    let rows = places().map(|(_, row)| row + 1).max().unwrap_or(1);
    Drawing {
        picture: filled.chain(blank).collect(),
        size: (width * f64::from(columns), height * f64::from(rows)),
        caption: share::MAP
            .localized()
            .replace("{count}", &tiles().len().to_string()),
    }
}

/// The subsidy by number of inhabitants, from its finding, with the words of its axes.
fn steps(html: &str) -> Option<Drawing> {
    let finding = FINDINGS.iter().find(|one| one.chart == "steps")?;
    let (_, after) = html.split_once(&format!("id=\"{}\"", finding.id))?;
    let caption = format!("{} {}", finding.title(), share::STEPS);
    let drawing = taken(after, "viewBox=\"0 0 640 ", (640.0, 240.0), Some(&caption))?;
    Some(Drawing {
        picture: html! {
            <>
                <text class="card-axis" x="0" y="20">{ share::STEPS_UP }</text>
                <g transform="translate(0 36)">{ drawing.picture }</g>
                <text class="card-axis card-figure" x="640" y="304">{ share::STEPS_RIGHT }</text>
            </>
        },
        size: (640.0, 312.0),
        caption: drawing.caption,
    })
}

/// A drawing that stands in a page, the first whose tag has these words; `caption` says what it shows where the
/// drawing itself doesn't.
fn taken(html: &str, words: &str, size: (f64, f64), caption: Option<&str>) -> Option<Drawing> {
    let (before, _) = html.split_once(words)?;
    let svg = &html[before.rfind("<svg")?..];
    let svg = &svg[..svg.find("</svg>")? + "</svg>".len()];
    let described = || {
        svg.split_once("<desc>")?
            .1
            .split_once("</desc>")
            .map(|(words, _)| words)
    };
    let caption = caption.or_else(described)?.to_owned();
    // Without a size of its own it would be as large as all the picture.
    let (width, height) = size;
    let sized = format!("<svg width=\"{width}\" height=\"{height}\"");
    let picture = Html::from_html_unchecked(svg.replacen("<svg", &sized, 1).into());
    Some(Drawing {
        picture,
        size,
        caption,
    })
}
