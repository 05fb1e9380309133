//! A value that can be typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::{interface::slider, number_style};

#[derive(Properties, PartialEq)]
pub(crate) struct NumberEntryProps {
    /// The id; that of the sentence about a refused number adds `-fout`.
    pub(crate) id: AttrValue,
    /// What the number is.
    pub(crate) name: AttrValue,
    /// The value as it is written.
    pub(crate) shown: AttrValue,
    /// The lowest and highest number allowed.
    pub(crate) limits: (f64, f64),
    /// Digits after the sign with which the limits are written.
    #[prop_or_default]
    pub(crate) decimals: usize,
    /// Called with a number within the limits.
    pub(crate) on_number: Callback<f64>,
    /// Called with what is wrong with the last one, or nothing.
    pub(crate) on_problem: Callback<Option<String>>,
    /// Whether the last number was refused.
    pub(crate) refused: bool,
}

/// A field that shows a value and takes another.
#[component]
pub(crate) fn NumberEntry(props: &NumberEntryProps) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            draft.set(Some(
                event.target_unchecked_into::<HtmlInputElement>().value(),
            ));
        })
    };
    let onchange = {
        let draft = draft.clone();
        let (on_number, on_problem) = (props.on_number.clone(), props.on_problem.clone());
        let ((low, high), decimals) = (props.limits, props.decimals);
        Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let style = number_style();
            match style
                .parse(&typed)
                .filter(|number| (low..=high).contains(number))
            {
                Some(number) => {
                    draft.set(None);
                    on_problem.emit(None);
                    on_number.emit(number);
                }
                None => {
                    let [low, high] = [low, high].map(|end| style.fixed(end, decimals));
                    on_problem.emit(Some(slider::refused(&high, &low)));
                }
            }
        })
    };
    // A value that changed elsewhere goes before what was typed.
    {
        let (draft, on_problem) = (draft.clone(), props.on_problem.clone());
        use_effect_with(props.shown.clone(), move |_| {
            if draft.is_some() {
                draft.set(None);
                on_problem.emit(None);
            }
        });
    }
    let value = (*draft)
        .clone()
        .map_or_else(|| props.shown.clone(), AttrValue::from);
    html! {
        <input class="slider-entry" type="text" inputmode="decimal" autocomplete="off"
            id={&props.id} {value} {oninput} {onchange}
            aria-label={slider::typed(&props.name)}
            aria-invalid={props.refused.to_string()}
            aria-describedby={props.refused.then(|| format!("{}-fout", props.id))} />
    }
}
