//! The tile map as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::layout::Layout;
use super::tiles::{Place, Tiles};
use super::{TileMapTexts, plot, readout};
use crate::extent::use_width;
use crate::frame::START_WIDTH;
use crate::path::rem;
use crate::reading::ON_FOCUS;
use crate::shell::{Drawn, Figure, chart};

#[derive(Properties, PartialEq)]
pub struct TileMapProps {
    /// A name that no other element of the page has; ids inside begin with it.
    pub id: AttrValue,
    /// The tiles and their classes.
    pub tiles: Figure<Rc<Tiles>>,
    /// The ids of the tiles that are selected.
    #[prop_or_default]
    pub selected: Vec<AttrValue>,
    /// Whether several tiles may be selected at once.
    #[prop_or_default]
    pub is_multiple: bool,
    /// Called with the id of the tile that is picked. What that selects or no longer selects is for the
    /// page to say.
    #[prop_or_default]
    pub on_pick: Callback<AttrValue>,
    /// The words.
    pub texts: TileMapTexts,
    /// Whether other values are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A map of tiles to pick from, by pointer, touch or keyboard. It is one stop of the Tab key; arrows go to
/// the nearest tile in their direction, Enter and space pick.
#[component]
pub fn TileMap(props: &TileMapProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let read = use_state_eq(|| None::<usize>);
    let texts = &props.texts;
    let drawn = props.tiles.ready().map(|map| {
        let layout = Layout::new(width, map, texts);
        Drawn {
            drawing: choices(props, map, &layout, &read),
            off_zero: false,
            table: readout::table(texts, map),
        }
    });
    let (classes, data) = (("tile-map", "tile-frame"), &props.tiles);
    chart(classes, frame, data, drawn, &texts.chart, props.busy)
}

/// The list of tiles to pick from, with what is read off above it.
fn choices(
    props: &TileMapProps,
    map: &Rc<Tiles>,
    layout: &Layout,
    read: &UseStateHandle<Option<usize>>,
) -> Html {
    let texts = &props.texts;
    // There may have been more tiles when one was read off.
    let current = read.filter(|index| *index < map.tiles().len());
    let home = home(map, &props.selected);
    let step = {
        let map = map.clone();
        move |key: &str| readout::moved(key, map.tiles(), current, home)
    };
    let onfocus = {
        let (read, step) = (read.clone(), step.clone());
        Callback::from(move |_: FocusEvent| {
            if let (None, Some(first)) = (current, step(ON_FOCUS)) {
                read.set(first);
            }
        })
    };
    let onkeydown = {
        let (read, map, on_pick) = (read.clone(), map.clone(), props.on_pick.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            // Where it would end nothing, Escape is left to the page.
            let ends_nothing = key == "Escape" && current.is_none();
            if event.ctrl_key() || event.alt_key() || event.meta_key() || ends_nothing {
                return;
            }
            if matches!(key.as_str(), "Enter" | " ") {
                event.prevent_default();
                if let Some(index) = current {
                    on_pick.emit(map.tiles()[index].id.clone());
                }
            } else if let Some(next) = step(&key) {
                event.prevent_default();
                read.set(next);
            }
        })
    };
    let onpointerleave = {
        let read = read.clone();
        Callback::from(move |event: PointerEvent| {
            // A touch leaves right after its tap; what it reads off stays.
            if event.pointer_type() == "mouse" {
                read.set(None);
            }
        })
    };
    let said = current.map(|index| readout::sentence(texts, &map.tiles()[index]));
    let active = current.map(|index| tile_id(props, index));
    html! {
        <>
            <p class="chart-readout" aria-hidden="true">
                { said.unwrap_or_else(|| texts.hint.to_string()) }
            </p>
            <div class="tile-choices" role="listbox" tabindex="0" aria-label={&texts.control}
                aria-multiselectable={props.is_multiple.to_string()} aria-activedescendant={active}
                {onfocus} {onkeydown} {onpointerleave}>
                { drawing(props, map, layout, (current, read)) }
            </div>
        </>
    }
}

/// Where the keyboard begins: at what is selected, or else at the first tile.
fn home(map: &Tiles, selected: &[AttrValue]) -> usize {
    let mut tiles = map.tiles().iter();
    tiles
        .position(|tile| selected.contains(&tile.id))
        .unwrap_or_default()
}

fn tile_id(props: &TileMapProps, index: usize) -> String {
    format!("{}-tile-{index}", props.id)
}

fn drawing(
    props: &TileMapProps,
    map: &Rc<Tiles>,
    layout: &Layout,
    (current, read): (Option<usize>, &UseStateHandle<Option<usize>>),
) -> Html {
    let hatch = format!("{}-hatch", props.id);
    let place = |index: usize| (map.tiles()[index].column, map.tiles()[index].row);
    let is_selected = |index: &usize| props.selected.contains(&map.tiles()[*index].id);
    let all = 0..map.tiles().len();
    let selected: Vec<Place> = all.clone().filter(is_selected).map(place).collect();
    html! {
        <svg class="chart-svg tile-drawing" role="presentation" width="100%" height={rem(layout.frame.height)}
            viewBox={layout.frame.view_box()} preserveAspectRatio="xMinYMin meet" focusable="false">
            { plot::hatch(&hatch) }
            { for map.blanks().iter().map(|blank| plot::blank(layout, blank)) }
            { for all.map(|index| plot::tile(layout, map, &hatch, plot::Drawn {
                id: tile_id(props, index),
                tile: &map.tiles()[index],
                said: readout::name(&props.texts, &map.tiles()[index]),
                is_selected: is_selected(&index),
                onclick: on_click(props, map, read, index),
                onpointermove: on_hover(read, index),
            })) }
            { plot::groups(layout, map) }
            if !selected.is_empty() {
                { plot::selection(layout, &selected) }
            }
            if let Some(index) = current {
                { plot::cursor(layout, place(index)) }
            }
            { plot::key(layout, map, &hatch) }
        </svg>
    }
}

/// A click or a tap picks at once, and reads off the full name.
fn on_click(
    props: &TileMapProps,
    map: &Tiles,
    read: &UseStateHandle<Option<usize>>,
    index: usize,
) -> Callback<MouseEvent> {
    let (read, on_pick, id) = (
        read.clone(),
        props.on_pick.clone(),
        map.tiles()[index].id.clone(),
    );
    Callback::from(move |_| {
        read.set(Some(index));
        on_pick.emit(id.clone());
    })
}

fn on_hover(read: &UseStateHandle<Option<usize>>, index: usize) -> Callback<PointerEvent> {
    let read = read.clone();
    Callback::from(move |event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            read.set(Some(index));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tile_map::tiles::tests::{five_steps, tile};

    #[test]
    fn the_keyboard_begins_at_what_is_selected() {
        let tiles = vec![tile("a", (0, 0), None), tile("b", (1, 0), None)];
        let map = Tiles::new(tiles, Vec::new(), five_steps()).unwrap();
        assert_eq!(home(&map, &["b".into()]), 1);
        assert_eq!(home(&map, &[]), 0);
        assert_eq!(home(&map, &["elders".into()]), 0);
    }
}
