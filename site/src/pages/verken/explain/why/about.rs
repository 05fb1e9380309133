//! What a node or an arrow of the causal diagram is, how it computes and where that comes from.

use regiewijzer_analysis::Carried;
use regiewijzer_model::description::{ARROWS, Kind, Mechanism, Sign};
use regiewijzer_model::{Arrow, Node};
use yew::prelude::*;

use crate::text::interface::{chart, why};
use crate::text::{Localized, Phrase, passage, whole};

/// A node or an arrow, the latter by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// A quantity.
    Node(Node),
    /// What leads from one to another.
    Arrow(usize),
}

impl Picked {
    /// Its id in the diagram.
    pub(super) fn id(self) -> String {
        match self {
            Self::Node(node) => node.id().to_owned(),
            Self::Arrow(place) => format!("pijl-{place}"),
        }
    }

    /// What has this id in the diagram.
    pub(super) fn from_id(id: &str) -> Option<Self> {
        let place = id
            .strip_prefix("pijl-")
            .and_then(|place| place.parse().ok());
        match place {
            Some(place) => (place < ARROWS.len()).then_some(Self::Arrow(place)),
            None => Node::from_id(id).map(Self::Node),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct AboutProps {
    /// What is picked.
    pub(super) picked: Option<Picked>,
    /// Whether there is anything to pick.
    pub(super) offers: bool,
    /// What each arrow carried.
    pub(super) carried: Option<Vec<Carried>>,
    /// Lets go of what is picked.
    pub(super) on_close: Callback<()>,
}

/// The explanation below the diagram. It is there from the start, so that what comes into it is
/// spoken.
#[component]
pub(super) fn About(props: &AboutProps) -> Html {
    let close = props.on_close.reform(|_: MouseEvent| ());
    let content = match props.picked {
        None if !props.offers => Html::default(),
        None => html! { <p class="section-note">{ why::PICK }</p> },
        Some(Picked::Node(node)) => of_node(node),
        Some(Picked::Arrow(place)) => {
            let carried = props.carried.as_deref().unwrap_or_default();
            ARROWS
                .get(place)
                .map(|arrow| of_arrow(arrow, place, carried))
                .unwrap_or_default()
        }
    };
    html! {
        <div class="about" role="region" aria-live="polite" aria-label={why::ABOUT}
            data-open={props.picked.is_some().to_string()}>
            { content }
            if props.picked.is_some() {
                <button type="button" class="text-button" onclick={close}>
                    { why::CLOSE }
                </button>
            }
        </div>
    }
}

fn of_node(node: Node) -> Html {
    let info = node.info();
    html! {
        <>
            <h4>{ info.name.localized() }</h4>
            <p class="about-kind">{ kind(info.kind).localized() }</p>
            <p>{ info.explanation.localized() }</p>
            <p class="source-note">{ chart::passage(&passage(info.passage)) }</p>
            if let Some(mechanism) = info.mechanism {
                { of_mechanism(mechanism) }
            }
        </>
    }
}

fn of_arrow(arrow: &Arrow, place: usize, carried: &[Carried]) -> Html {
    let name = |node: Node| node.info().name.localized();
    let works = match arrow.sign {
        Sign::Plus => why::MORE_MORE,
        Sign::Minus => why::MORE_LESS,
        Sign::Either => why::EITHER,
    };
    html! {
        <>
            <h4>{ name(arrow.from) }{ " → " }{ name(arrow.to) }</h4>
            <p>
                { works.localized() }{ " " }
                { here(place, carried) }
            </p>
            { of_mechanism(arrow.mechanism) }
        </>
    }
}

/// What an arrow did in this run.
fn here(place: usize, carried: &[Carried]) -> String {
    let most = carried.iter().map(|one| one.share).fold(0.0, f64::max);
    match carried.get(place).filter(|one| one.share > 0.0) {
        Some(one) => {
            let sign = if one.push < 0.0 {
                why::PUSHED_DOWN
            } else {
                why::PUSHED_UP
            };
            let weight = whole(one.share / most * 100.0);
            why::here(sign.localized(), &weight)
        }
        None => why::IDLE.to_string(),
    }
}

fn of_mechanism(mechanism: Mechanism) -> Html {
    let info = mechanism.info();
    html! {
        <div class="about-mechanism">
            <h5>{ why::MECHANISM }{ ": " }{ info.name.localized() }</h5>
            <p>{ info.explanation.localized() }</p>
            <p class="source-note">{ chart::passage(&passage(info.passage)) }</p>
            <p class="about-equation">{ why::EQUATION }</p>
            <ul class="about-equations">
                { for info.equations.iter().map(|equation| html! { <li><code>{ *equation }</code></li> }) }
            </ul>
        </div>
    }
}

const fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Lever => why::LEVER,
        Kind::Reach => why::REACH,
        Kind::Stock => why::STOCK,
        Kind::Labour => why::LABOUR,
        Kind::Measure => why::OUTCOME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_in_the_diagram_can_be_found_by_its_id() {
        let nodes = Node::ALL.into_iter().map(Picked::Node);
        let arrows = (0..ARROWS.len()).map(Picked::Arrow);
        for picked in nodes.chain(arrows) {
            assert_eq!(Picked::from_id(&picked.id()), Some(picked));
        }
        assert_eq!(Picked::from_id("pijl-9999"), None);
        assert_eq!(Picked::from_id("nergens"), None);
    }

    #[test]
    fn an_arrow_says_what_it_did_here() {
        let one = |share, push| Carried { share, push };
        let carried = [one(0.2, -0.2), one(0.1, 0.1), one(0.0, 0.0)];
        let said = |place| here(place, &carried);
        assert!(said(0).contains("omlaag") && said(0).contains("100%"));
        assert!(said(1).contains("omhoog") && said(1).contains("50%"));
        assert_eq!(said(2), why::IDLE.localized());
    }
}
