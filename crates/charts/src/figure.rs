//! The states every figure can be in.

use yew::prelude::*;

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

    /// The state alone. Data that cannot be drawn are as good as none: then `title` is said.
    pub(crate) fn state(&self, is_drawn: bool, title: &AttrValue) -> Figure<()> {
        match self {
            Self::Loading(text) => Figure::Loading(text.clone()),
            Self::Empty(text) => Figure::Empty(text.clone()),
            Self::Failed(text) => Figure::Failed(text.clone()),
            Self::Ready(_) if is_drawn => Figure::Ready(()),
            Self::Ready(_) => Figure::Empty(title.clone()),
        }
    }
}

/// Properties of [`FigureFrame`].
#[derive(Properties, PartialEq)]
pub struct FigureFrameProps {
    /// The state, without its data.
    pub state: Figure<()>,
    /// What to show when the figure is ready.
    #[prop_or_default]
    pub children: Html,
}

/// Shows its children when ready and a plain sentence in every other state.
#[component]
pub fn FigureFrame(props: &FigureFrameProps) -> Html {
    match &props.state {
        Figure::Ready(()) => props.children.clone(),
        Figure::Loading(text) => html! {
            <p class="figure-state figure-loading" role="status">{ text }</p>
        },
        Figure::Empty(text) => html! { <p class="figure-state figure-empty">{ text }</p> },
        Figure::Failed(text) => html! {
            <p class="figure-state figure-failed" role="alert">{ text }</p>
        },
    }
}
