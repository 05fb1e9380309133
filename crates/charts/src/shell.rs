//! What every chart has around its drawing.

use yew::prelude::*;

use crate::table::{Table, TableAlternative};

/// What a figure has to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure<T> {
    /// Work is under way and there is nothing yet.
    Loading(AttrValue),
    /// There is nothing to show, and why.
    Empty(AttrValue),
    /// It went wrong: what happened and what to do.
    Failed(AttrValue),
    /// The data.
    Ready(T),
}

impl<T> Figure<T> {
    /// The data, when there are any.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(data) => Some(data),
            Self::Loading(_) | Self::Empty(_) | Self::Failed(_) => None,
        }
    }

    /// The state with `drawn` in place of the data. Data that cannot be drawn are as good as none:
    /// then `title` is shown.
    pub(crate) fn drawn(&self, drawn: Option<Html>, title: &AttrValue) -> Figure<Html> {
        match self {
            Self::Loading(text) => Figure::Loading(text.clone()),
            Self::Empty(text) => Figure::Empty(text.clone()),
            Self::Failed(text) => Figure::Failed(text.clone()),
            Self::Ready(_) => drawn.map_or_else(|| Figure::Empty(title.clone()), Figure::Ready),
        }
    }
}

/// The words around any chart, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTexts {
    /// What the chart shows.
    pub title: AttrValue,
    /// The same at more length, for assistive technology.
    pub description: AttrValue,
    /// How the drawing is to be read.
    pub caption: AttrValue,
    /// Said when the axis of the values does not begin at zero.
    pub off_zero: AttrValue,
    /// The words that open the table.
    pub as_table: AttrValue,
}

#[cfg(test)]
impl ChartTexts {
    pub(crate) fn of_title(title: &'static str) -> Self {
        let [description, caption, off_zero, as_table] = [const { AttrValue::Static("") }; 4];
        let title = title.into();
        Self {
            title,
            description,
            caption,
            off_zero,
            as_table,
        }
    }
}

/// What a chart shows of its data.
pub(crate) struct Drawn {
    pub(crate) drawing: Html,
    /// Whether the axis of the values does not begin at zero.
    pub(crate) off_zero: bool,
    /// The same as a table.
    pub(crate) table: Table,
}

/// A chart: what is drawn of its data with its caption and its table; `classes` are those of
/// the whole and of the frame.
pub(crate) fn chart<T>(
    classes: (&'static str, &'static str),
    frame: NodeRef,
    data: &Figure<T>,
    drawn: Option<Drawn>,
    texts: &ChartTexts,
    busy: bool,
) -> Html {
    let (class, frame_class) = classes;
    let foot = drawn.as_ref().map(|drawn| Foot {
        caption: texts.caption.clone(),
        note: drawn.off_zero.then(|| texts.off_zero.clone()),
        as_table: texts.as_table.clone(),
        table: drawn.table.clone(),
    });
    let figure = data.drawn(drawn.map(|drawn| drawn.drawing), &texts.title);
    html! { <ChartShell {class} {frame_class} {frame} {figure} {busy} {foot} /> }
}

/// What stands below a drawing.
#[derive(Clone, PartialEq)]
pub(crate) struct Foot {
    caption: AttrValue,
    note: Option<AttrValue>,
    as_table: AttrValue,
    table: Table,
}

#[derive(Properties, PartialEq)]
pub(crate) struct ChartShellProps {
    pub(crate) class: &'static str,
    pub(crate) frame_class: &'static str,
    /// The element whose width the drawing takes.
    pub(crate) frame: NodeRef,
    pub(crate) figure: Figure<Html>,
    /// Whether sharper data are on their way.
    #[prop_or_default]
    pub(crate) busy: Option<bool>,
    /// What stands above the frame.
    #[prop_or_default]
    pub(crate) head: Html,
    #[prop_or_default]
    pub(crate) foot: Option<Foot>,
}

/// The drawing in its frame, or in every other state a plain sentence; below it the caption and the
/// table that says the same.
#[component]
pub(crate) fn ChartShell(props: &ChartShellProps) -> Html {
    let content = match &props.figure {
        Figure::Ready(drawing) => drawing.clone(),
        Figure::Loading(text) => html! {
            <p class="figure-state figure-loading" role="status">{ text }</p>
        },
        Figure::Empty(text) => html! { <p class="figure-state figure-empty">{ text }</p> },
        Figure::Failed(text) => html! {
            <p class="figure-state figure-failed" role="alert">{ text }</p>
        },
    };
    html! {
        <div class={props.class} aria-busy={props.busy.map(|busy| busy.to_string())}>
            { props.head.clone() }
            <div class={props.frame_class} ref={props.frame.clone()}>{ content }</div>
            if let Some(foot) = &props.foot {
                <div class="chart-foot">
                    <p class="chart-caption">
                        { &foot.caption }
                        if let Some(note) = &foot.note {
                            { " " }{ note }
                        }
                    </p>
                    <TableAlternative summary={&foot.as_table} table={foot.table.clone()} />
                </div>
            }
        </div>
    }
}
