//! One option: its name, its place, and what it is made of.

use regiewijzer_charts::Mark;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::keep_option::refusal;
use crate::components::route_link::RouteLink;
use crate::focus;
use crate::pages::vergelijk::view::ComparedOption;
use crate::route::Page;
use crate::state::link;
use crate::state::options::{Options, Refusal};
use crate::text::Localized;
use crate::text::interface::compare;

/// The id of the heading of the options, which takes the focus when one goes.
pub(in crate::pages::vergelijk) const HEAD: &str = "opties";

#[derive(Properties, PartialEq)]
pub(super) struct OptionRowProps {
    /// Its place among the options.
    pub(super) place: usize,
    /// The option with its look.
    pub(super) option: ComparedOption,
    /// All options.
    pub(super) options: Options,
    /// Keeps other options.
    pub(super) keep: Callback<Options>,
}

/// Mark, name to change, and what can be done with it.
#[component]
pub(super) fn OptionRow(props: &OptionRowProps) -> Html {
    let OptionRowProps {
        place,
        option,
        options,
        keep,
    } = props;
    let place = *place;
    let problem = use_state_eq(|| None::<Refusal>);
    // What was typed and refused must not come back as the name of another option.
    {
        let problem = problem.clone();
        use_effect_with(option.name.clone(), move |_| problem.set(None));
    }
    let onchange = {
        let (options, keep, problem) = (options.clone(), keep.clone(), problem.clone());
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            match options.renamed(place, &field.value()) {
                Ok(next) => {
                    problem.set(None);
                    keep.emit(next);
                }
                Err(refused) => problem.set(Some(refused)),
            }
        })
    };
    let doing = |next: Options| {
        let keep = keep.clone();
        Callback::from(move |_: MouseEvent| keep.emit(next.clone()))
    };
    let remove = {
        let (keep, next) = (keep.clone(), options.without(place));
        Callback::from(move |_: MouseEvent| {
            focus::to(HEAD);
            keep.emit(next.clone());
        })
    };
    let query = link::write(&option.exploration);
    let id = format!("optie-{}", option.letter.to_lowercase());
    let wrong = format!("{id}-fout");
    html! {
        <li class={classes!("option-row", option.class)}>
            <span class="option-sign"><Mark shape={option.shape} /><b>{ option.letter }</b></span>
            <label class="visually-hidden" for={id.clone()}>{ compare::name_of(option.letter) }</label>
            <input class="option-name" {id} type="text" autocomplete="off" maxlength={Options::NAME.to_string()}
                value={option.name.clone()} {onchange} aria-invalid={problem.is_some().to_string()}
                aria-describedby={problem.is_some().then(|| wrong.clone())} />
            <span class="option-actions">
                if place == 0 {
                    <span class="option-first">{ compare::IS_FIRST }</span>
                } else {
                    <button type="button" class="text-button" onclick={doing(options.with_first(place))}
                        aria-label={compare::make_first(&option.name)}>
                        { compare::MAKE_FIRST_SHORT }
                    </button>
                }
                <RouteLink to={Page::Verken.here()} {query}
                    label={AttrValue::from(compare::open(&option.name))}>
                    { compare::OPEN_SHORT }
                </RouteLink>
                if options.all().len() > Options::LEAST {
                    <button type="button" class="text-button" onclick={remove}
                        aria-label={compare::remove(&option.name)}>
                        { compare::REMOVE_SHORT }
                    </button>
                }
            </span>
            if let Some(refused) = *problem {
                <p class="slider-problem" role="alert" id={wrong}>{ refusal(refused).localized() }</p>
            }
        </li>
    }
}
