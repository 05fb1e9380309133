//! The drawing itself.

use yew::prelude::*;

use super::layout::{KeyItem, Layout, SWATCH, Sample, WORD};
use super::tiles::{BlankMapTile, MapTile, Place, TileClasses, Tiles};
use crate::marks::shape_node;
use crate::path::px;
use crate::words;

/// The shades of five, six and seven steps, out of nine. The middle one is left out: neither dark nor light
/// words can be read on it.
const SHADES: [&[usize]; 3] = [
    &[0, 2, 3, 5, 7],
    &[0, 1, 2, 3, 5, 7],
    &[0, 1, 2, 3, 5, 6, 8],
];

/// The room around a tile.
const INSET: f64 = 1.0;

/// The class by which the style sheet colours a class of values.
fn colour(classes: &TileClasses, class: usize) -> String {
    match classes {
        TileClasses::Steps(names) => {
            let shades = names.len().checked_sub(5).and_then(|more| SHADES.get(more));
            let shade = shades.and_then(|shades| shades.get(class)).copied();
            format!("tile-shade-{}", shade.unwrap_or_default())
        }
        TileClasses::Kinds(kinds) => kinds
            .get(class)
            .map(|kind| format!("tile-kind {}", kind.class))
            .unwrap_or_default(),
    }
}

/// The hatch of tiles without a value.
pub(super) fn hatch(id: &str) -> Html {
    html! {
        <defs>
            <pattern id={id.to_owned()} width="6" height="6" patternUnits="userSpaceOnUse">
                <path class="tile-hatch" d="M0 6L6 0" />
            </pattern>
        </defs>
    }
}

/// What a tile shows and how it is picked.
pub(super) struct Drawn<'t> {
    pub(super) id: String,
    pub(super) tile: &'t MapTile,
    pub(super) said: String,
    pub(super) is_selected: bool,
    pub(super) onclick: Callback<MouseEvent>,
    pub(super) onpointermove: Callback<PointerEvent>,
}

/// A tile as an option of the list.
pub(super) fn tile(layout: &Layout, map: &Tiles, hatch: &str, drawn: Drawn<'_>) -> Html {
    let tile = drawn.tile;
    let class = tile.value.as_ref().map(|value| value.class);
    let colour = class.map_or("tile-missing".to_owned(), |class| {
        colour(map.classes(), class)
    });
    let place = (tile.column, tile.row);
    html! {
        <g key={tile.id.to_string()} id={drawn.id} class={classes!("tile", colour)} role="option"
            aria-label={drawn.said} aria-selected={drawn.is_selected.to_string()}
            onclick={drawn.onclick} onpointermove={drawn.onpointermove}>
            { face(layout, place, class.is_none().then_some(hatch)) }
            { label(layout, place, &tile.label, class.and_then(|class| shape(layout, map, place, class))) }
            if drawn.is_selected {
                { tick(layout, place) }
            }
        </g>
    }
}

/// The square of a tile.
fn face(layout: &Layout, place: Place, hatch: Option<&str>) -> Html {
    let (x, y) = layout.corner(place);
    let side = px(layout.side() - 2.0 * INSET);
    let square = |class: &'static str, fill: Option<String>| {
        html! {
            <rect {class} {fill} x={px(x + INSET)} y={px(y + INSET)} width={side.clone()} height={side.clone()} />
        }
    };
    html! {
        <>
            { square("tile-face", None) }
            if let Some(hatch) = hatch {
                { square("tile-hatched", Some(format!("url(#{hatch})"))) }
            }
        </>
    }
}

/// The word of a tile, and the mark of its kind below it.
fn label(layout: &Layout, place: Place, word: &str, shape: Option<Html>) -> Html {
    let (x, y) = layout.corner(place);
    let half = layout.side() / 2.0;
    let small = layout.is_small().then_some("tile-label-small");
    let middle = if shape.is_some() { half * 0.76 } else { half };
    html! {
        <>
            <text class={classes!("tile-label", small)} x={px(x + half)} y={px(y + middle)} dy="0.35em">
                { word }
            </text>
            { shape.unwrap_or_default() }
        </>
    }
}

fn shape(layout: &Layout, map: &Tiles, place: Place, class: usize) -> Option<Html> {
    let TileClasses::Kinds(kinds) = map.classes() else {
        return None;
    };
    let (x, y) = layout.corner(place);
    let (middle, low) = (x + layout.side() / 2.0, y + layout.side() * 0.76);
    Some(html! {
        <g transform={format!("translate({} {})", px(middle), px(low))}>
            { shape_node(kinds.get(class)?.shape, 3.5, "tile-shape") }
        </g>
    })
}

/// The tick in the corner of a tile that is selected, clear of its word.
fn tick(layout: &Layout, place: Place) -> Html {
    let (x, y) = layout.corner(place);
    let (right, top) = (x + layout.side() - INSET, y + INSET);
    let size = if layout.is_small() { 0.8 } else { 1.2 };
    let at = format!(
        "translate({} {}) scale({size})",
        px(right - 10.0 * size),
        px(top)
    );
    html! {
        <g class="tile-tick" transform={at}>
            <rect class="tile-tick-box" width="10" height="10" />
            <path class="tile-tick-line" d="M2 5L4.2 7.2L8 2.8" />
        </g>
    }
}

/// A tile that cannot be picked. Its full name shows under the pointer.
pub(super) fn blank(layout: &Layout, blank: &BlankMapTile) -> Html {
    let place = (blank.column, blank.row);
    html! {
        <g class="tile tile-blank" aria-hidden="true">
            <title>{ &blank.name }</title>
            { face(layout, place, None) }
            { label(layout, place, &blank.label, None) }
        </g>
    }
}

/// The lines between groups.
pub(super) fn groups(layout: &Layout, map: &Tiles) -> Html {
    html! { <path class="tile-groups" d={layout.borders(&map.grouped())} aria-hidden="true" /> }
}

/// The line around all that is selected: what lies side by side reads as one.
pub(super) fn selection(layout: &Layout, places: &[Place]) -> Html {
    let places: Vec<(Place, ())> = places.iter().map(|place| (*place, ())).collect();
    let path = layout.borders(&places);
    html! {
        <g class="tile-selection" aria-hidden="true">
            <path class="tile-selection-halo" d={path.clone()} />
            <path class="tile-selection-line" d={path} />
        </g>
    }
}

/// The frame around the tile that is read off.
pub(super) fn cursor(layout: &Layout, place: Place) -> Html {
    let (x, y) = layout.corner(place);
    let side = px(layout.side() - 6.0);
    let frame = |class: &'static str| {
        html! {
            <rect {class} x={px(x + 3.0)} y={px(y + 3.0)} width={side.clone()} height={side.clone()} />
        }
    };
    html! {
        <g class="tile-cursor" aria-hidden="true">{ frame("tile-cursor-halo") }{ frame("tile-cursor-line") }</g>
    }
}

/// The classes with their names.
pub(super) fn key(layout: &Layout, map: &Tiles, hatch: &str) -> Html {
    html! {
        <g class="tile-key" aria-hidden="true">
            { words::text("axis-title", layout.title.clone(), 0.0, layout.title_line()) }
            { for layout.key.iter().map(|item| key_item(map, item, hatch)) }
        </g>
    }
}

fn key_item(map: &Tiles, item: &KeyItem, hatch: &str) -> Html {
    let (x, y) = item.at;
    let (colour, hatch) = match item.sample {
        Sample::Class(class) => (colour(map.classes(), class), None),
        Sample::Missing => ("tile-missing".to_owned(), Some(format!("url(#{hatch})"))),
        Sample::Blank => ("tile-blank".to_owned(), None),
    };
    let shape = match (item.sample, map.classes()) {
        (Sample::Class(class), TileClasses::Kinds(kinds)) => {
            kinds.get(class).map(|kind| kind.shape)
        }
        _ => None,
    };
    let side = px(SWATCH);
    html! {
        <g class={classes!("tile", colour)} transform={format!("translate({} {})", px(x), px(y))}>
            <rect class="tile-face" width={side.clone()} height={side.clone()} />
            if let Some(fill) = hatch {
                <rect class="tile-hatched" {fill} width={side.clone()} height={side} />
            }
            if let Some(shape) = shape {
                <g transform={format!("translate({0} {0})", px(SWATCH / 2.0))}>
                    { shape_node(shape, 3.5, "tile-shape") }
                </g>
            }
            <text class="tile-key-word" x={px(WORD)} y={px(SWATCH / 2.0)} dy="0.35em">{ &item.word }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_step_has_a_shade_of_its_own_that_words_can_be_read_on() {
        for count in 5..=7 {
            let classes = TileClasses::Steps(vec!["stap".into(); count]);
            let shades: BTreeSet<String> =
                (0..count).map(|class| colour(&classes, class)).collect();
            assert_eq!(shades.len(), count);
            assert!(!shades.contains("tile-shade-4"));
        }
    }
}
