//! A surface over a drawing that reads it off by pointer, touch and keyboard alike.

use yew::prelude::*;

use crate::pointer::place;

/// Which item of a drawing is read off, if any, and how to change that.
#[derive(Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) current: Option<usize>,
    set: Callback<Option<usize>>,
}

/// The reading of a drawing of `count` items.
#[hook]
pub(crate) fn use_reading(count: usize) -> Reading {
    let read = use_state_eq(|| None::<usize>);
    Reading {
        // There may have been more items when it was read off.
        current: read.filter(|index| *index < count),
        set: Callback::from(move |index| read.set(index)),
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ReadingSurfaceProps {
    /// The role of the surface for assistive technology.
    pub(crate) role: &'static str,
    /// The name of the control.
    pub(crate) label: AttrValue,
    /// The size of the drawing, in its own units.
    pub(crate) size: (f64, f64),
    pub(crate) reading: Reading,
    /// What is read off in words, or how to read off.
    pub(crate) readout: AttrValue,
    /// The id of the element in `children` that stands for what is read off.
    #[prop_or_default]
    pub(crate) active: Option<AttrValue>,
    /// The counts of rows and columns, for a grid.
    #[prop_or_default]
    pub(crate) counts: Option<(usize, usize)>,
    /// The item at a place in the drawing.
    pub(crate) find: Callback<(f64, f64), Option<usize>>,
    /// Where a key goes: `None` when the key does nothing, `Some(None)` when it ends the reading.
    pub(crate) step: Callback<String, Option<Option<usize>>>,
    /// Called with the item that is picked.
    pub(crate) on_pick: Callback<usize>,
    pub(crate) drawing: Html,
    /// What the surface holds for assistive technology.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A drawing with its read-out. Hover, focus and tap read off; a click, Enter or space picks.
///
/// Touch has no hover, so a first tap reads off and only a second tap on the same item picks.
#[component]
pub(crate) fn ReadingSurface(props: &ReadingSurfaceProps) -> Html {
    // Whether the press under way only reads off.
    let reads_only = use_mut_ref(|| false);
    let surface = use_node_ref();
    let (read, on_read) = (props.reading.current, &props.reading.set);
    let found = {
        let (find, surface, size) = (props.find.clone(), surface.clone(), props.size);
        move |event: &MouseEvent| place(event, &surface, size).and_then(|at| find.emit(at))
    };
    let onpointerdown = {
        let (reads_only, on_read, found) = (reads_only.clone(), on_read.clone(), found.clone());
        Callback::from(move |event: PointerEvent| {
            let under = found(&event);
            *reads_only.borrow_mut() = event.pointer_type() != "mouse" && under != read;
            on_read.emit(under);
        })
    };
    let onpointermove = {
        let on_read = on_read.clone();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                on_read.emit(found(&event));
            }
        })
    };
    let onpointerleave = {
        let on_read = on_read.clone();
        Callback::from(move |event: PointerEvent| {
            // A touch leaves right after its tap; what it reads off stays.
            if event.pointer_type() == "mouse" {
                on_read.emit(None);
            }
        })
    };
    let onclick = {
        let on_pick = props.on_pick.clone();
        Callback::from(move |_: MouseEvent| {
            if let (false, Some(index)) = (reads_only.replace(false), read) {
                on_pick.emit(index);
            }
        })
    };
    let onfocus = {
        let (on_read, step) = (on_read.clone(), props.step.clone());
        Callback::from(move |_: FocusEvent| {
            if read.is_none()
                && let Some(first) = step.emit(ON_FOCUS.to_owned())
            {
                on_read.emit(first);
            }
        })
    };
    let onkeydown = {
        let (on_pick, step) = (props.on_pick.clone(), props.step.clone());
        let on_read = on_read.clone();
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            // Where it would end nothing, Escape is left to the page.
            let ends_nothing = key == "Escape" && read.is_none();
            if event.ctrl_key() || event.alt_key() || event.meta_key() || ends_nothing {
                return;
            }
            if matches!(key.as_str(), "Enter" | " ") {
                event.prevent_default();
                if let Some(index) = read {
                    on_pick.emit(index);
                }
            } else if let Some(next) = step.emit(key) {
                event.prevent_default();
                on_read.emit(next);
            }
        })
    };
    let count = |of: fn((usize, usize)) -> usize| props.counts.map(|both| of(both).to_string());
    html! {
        <>
            <p class="chart-readout" aria-hidden="true">{ &props.readout }</p>
            <div class="chart-canvas">
                { props.drawing.clone() }
                <div class="chart-reading" ref={surface} role={props.role} tabindex="0" aria-label={&props.label}
                    aria-activedescendant={props.active.clone()} aria-rowcount={count(|(rows, _)| rows)}
                    aria-colcount={count(|(_, columns)| columns)} {onpointerdown} {onpointermove}
                    {onpointerleave} {onclick} {onfocus} {onkeydown}>
                    { props.children.clone() }
                </div>
            </div>
        </>
    }
}

/// Given to `step` in place of a key when the surface gets the focus and nothing is read off yet.
pub(crate) const ON_FOCUS: &str = "";

/// The item of a list that is read off, for assistive technology; how to read one off while none is.
pub(crate) fn option_node(
    count: usize,
    current: Option<usize>,
    id: Option<AttrValue>,
    said: String,
) -> Html {
    let position = (current.unwrap_or(0) + 1).to_string();
    html! {
        <span role="option" class="visually-hidden" {id} aria-selected={current.is_some().to_string()}
            aria-setsize={count.to_string()} aria-posinset={position}>
            { said }
        </span>
    }
}
