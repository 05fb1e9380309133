//! The drawing itself.

use std::fmt::Write;

use yew::prelude::*;

use super::layout::{Area, GRAIN, HEAD, Hit, Place, Plan, Segment};
use super::pack::Round;
use super::{FieldTexts, GROUPS, Ground, LINES, Moment};
use crate::marks::shape_node;
use crate::path::px;
use crate::words;

/// The thickness of a line that stands for 1.
const THICKEST: f64 = 13.0;
/// The thickness of a ring, and how far its middle lies within its disc.
const RING: f64 = 3.0;
/// The radius of a grain, and of the outline of an empty place.
const FULL: f64 = 2.3;
const EMPTY: f64 = 1.8;

/// One field with its name above it; its people, where it is said how many a grain stands for.
pub(super) fn field(
    plan: &Plan,
    ground: &Ground,
    moment: &Moment,
    texts: &FieldTexts,
    per_grain: Option<f64>,
) -> Html {
    let centre = plan.centre(moment.pull);
    let (x, y) = plan.origin;
    let [discs, squares, middle] = &texts.parts;
    let radius = plan.radius(moment.pull.iter().sum());
    html! {
        <g class={classes!("field", ground.class.to_string())} transform={format!("translate({} {})", px(x), px(y))}>
            <text class="field-name" x="0" y={px(13.0 - HEAD)}>{ &ground.name }</text>
            { ties(plan, moment, centre) }
            { spokes(plan, moment, centre) }
            { for plan.discs.iter().zip(&moment.discs).map(|(round, disc)| {
                html! { <>{ ring(round, disc.ring) }{ flag(round, disc.flag) }</> }
            }) }
            { for plan.squares.iter().map(|one| rect("field-square", one)) }
            { for plan.posts.iter().zip(&texts.posts).map(|(post, word)| self::post(post, word)) }
            { first_name(plan, ground) }
            <text class="field-word" x="0" y="12">{ discs }</text>
            <text class="field-word field-centred" x={px(plan.yard.middle().0)}
                y={px(plan.yard.y + plan.yard.height + 16.0)}>{ squares }</text>
            { values(plan, moment, centre) }
            { for per_grain.map(|per_grain| people(plan, moment, per_grain, texts)) }
            <g class="field-centre" transform={format!("translate({} {})", px(centre.0), px(centre.1))}>
                { shape_node(ground.shape, radius.max(1.0), "field-mark") }
                <text class="field-centred field-role" y={px(0.4 * plan.words + radius * 1.1)}>{ middle }</text>
            </g>
        </g>
    }
}

fn stroke(part: f64) -> String {
    px((part * THICKEST).max(0.3))
}

fn segments(lines: &[Segment]) -> String {
    let mut path = String::new();
    for ((x, y), (to_x, to_y)) in lines {
        // Writing to a String cannot fail.
        let _ = write!(path, "M{} {}L{} {}", px(*x), px(*y), px(*to_x), px(*to_y));
    }
    path
}

/// The lines besides those to the discs.
fn ties(plan: &Plan, moment: &Moment, centre: Place) -> Html {
    html! {
        { for (0..LINES).map(|line| {
            let class = if line < 2 { "field-reach" } else { "field-tie" };
            html! {
                <path {class} d={segments(&plan.line(line, centre))} stroke-width={stroke(moment.lines[line])} />
            }
        }) }
    }
}

/// From the centre to the edge of each disc.
fn spokes(plan: &Plan, moment: &Moment, centre: Place) -> Html {
    html! {
        { for plan.discs.iter().zip(&moment.discs).map(|(round, disc)| {
            let far = libm::hypot(round.x - centre.0, round.y - centre.1).max(1e-9);
            let part = (1.0 - round.r / far).max(0.0);
            let end = (centre.0 + (round.x - centre.0) * part, centre.1 + (round.y - centre.1) * part);
            html! { <path class="field-reach" d={segments(&[(centre, end)])} stroke-width={stroke(disc.line)} /> }
        }) }
    }
}

fn circle(class: &'static str, round: &Round, r: f64) -> Html {
    html! { <circle {class} cx={px(round.x)} cy={px(round.y)} r={px(r)} /> }
}

/// A disc with the filled part of its ring, from the top and clockwise.
fn ring(round: &Round, part: f64) -> Html {
    let r = (round.r - RING / 2.0).max(1.0);
    let around = std::f64::consts::TAU * r;
    let (x, y) = (px(round.x), px(round.y));
    html! {
        <>
            { circle("field-disc", round, round.r) }
            { circle("field-ring-all", round, r) }
            <circle class="field-ring" cx={x.clone()} cy={y.clone()} r={px(r)}
                stroke-dasharray={format!("{} {}", px(around * part), px(around))}
                transform={format!("rotate(-90 {x} {y})")} />
        </>
    }
}

/// The name of the first disc, where it fits below the flag.
fn first_name(plan: &Plan, ground: &Ground) -> Html {
    let first = plan.discs[0];
    // As much larger as the room for words is.
    let fits = words::width(&ground.first) * plan.words / 36.0 < 1.7 * first.r;
    html! {
        if fits {
            <text class="field-word field-centred" x={px(first.x)} y={px(first.y + first.r * 0.5 + 4.0)}>
                { &ground.first }
            </text>
        }
    }
}

/// A flag on its pole, as high as fits in the disc.
fn flag(round: &Round, length: f64) -> Html {
    let high = (round.r - RING).min(11.0);
    let (x, top) = (round.x - high * 0.4, round.y - high * 0.6);
    let wide = high * 1.1 * length;
    html! {
        <>
            <path class="field-pole" d={segments(&[((x, top), (x, round.y + high * 0.6))])} />
            <path class="field-flag" d={format!("M{} {}h{}v{}h{}Z", px(x), px(top), px(wide), px(high * 0.55), px(-wide))} />
        </>
    }
}

fn rect(class: &'static str, area: &Area) -> Html {
    html! {
        <rect {class} x={px(area.x)} y={px(area.y)} width={px(area.width)} height={px(area.height)} />
    }
}

fn post(area: &Area, word: &str) -> Html {
    let lines = words::wrap(word, area.width - 4.0, 2);
    let (x, middle) = area.middle();
    let first = middle + 4.5 - words::LINE / 2.0 * (lines.len() as f64 - 1.0);
    html! {
        <>
            { rect("field-post", area) }
            { words::text("field-centred", lines, x, first) }
        </>
    }
}

/// The values of the lines between the parts, beside their middles.
fn values(plan: &Plan, moment: &Moment, centre: Place) -> Html {
    let first = plan.discs.len() + 2;
    html! {
        { for [4, 5, 6, 7].into_iter().map(|line| {
            let parts = plan.line(line, centre);
            let (from, to) = parts.first().copied().unwrap_or_default();
            let lift = if line == 5 || line == 6 { -10.0 } else { 4.5 };
            html! {
                <text class="field-value field-centred" x={px((from.0 + to.0) / 2.0)} y={px((from.1 + to.1) / 2.0 + lift)}>
                    { &moment.marks[first + line].value }
                </text>
            }
        }) }
    }
}

/// Every group of people with its word and its number; empty places where there are any.
fn people(plan: &Plan, moment: &Moment, per_grain: f64, texts: &FieldTexts) -> Html {
    let first = plan.discs.len() + 2 + LINES;
    html! {
        { for (0..GROUPS).map(|group| {
            let area = &plan.groups[group];
            let grains = |people: f64| (people / per_grain).round() as usize;
            let people = grains(moment.people[group]);
            let places = group.checked_sub(2).and_then(|one| moment.places.get(one));
            let places = places.map_or(people, |places| grains(*places));
            html! {
                <>
                    <text x={px(area.x)} y={px(area.y - plan.words * 0.67)} class="field-word">{ &texts.groups[group] }</text>
                    <text x={px(area.x)} y={px(area.y - plan.words * 0.24)} class="field-number">
                        { &moment.marks[first + group].value }
                    </text>
                    <path class="field-empty" d={grain_path(area, people..places, EMPTY)} />
                    <path class="field-grain" d={grain_path(area, 0..people, FULL)} />
                </>
            }
        }) }
    }
}

/// Grains in rows, each always in the same place.
fn grain_path(area: &Area, grains: std::ops::Range<usize>, r: f64) -> String {
    let columns = (area.width / GRAIN).round().max(1.0);
    let mut path = String::with_capacity(grains.len() * 40);
    for grain in grains {
        let (column, row) = (grain as f64 % columns, (grain as f64 / columns).floor());
        let (x, y) = (
            area.x + (column + 0.5) * GRAIN,
            area.y + (row + 0.5) * GRAIN,
        );
        let (r, wide) = (px(r), px(2.0 * r));
        let _ = write!(
            path,
            "M{} {}a{r} {r} 0 1 1 {wide} 0a{r} {r} 0 1 1 -{wide} 0",
            px(x - 2.3),
            px(y)
        );
    }
    path
}

/// What surrounds the mark that is read off.
pub(super) fn cursor(plan: &Plan, mark: usize, centre: Place) -> Html {
    let (x, y) = plan.origin;
    let around = match plan.hit(mark, centre) {
        Hit::Round(one) => circle("", &one, one.r + 4.0),
        Hit::Lines(lines) => html! { <path d={segments(&lines)} /> },
        Hit::Area(one) => rect(
            "",
            &Area {
                x: one.x - 4.0,
                y: one.y - 3.0,
                width: one.width + 8.0,
                height: one.height + 6.0,
            },
        ),
    };
    html! { <g class="field-cursor" transform={format!("translate({} {})", px(x), px(y))}>{ around }</g> }
}
