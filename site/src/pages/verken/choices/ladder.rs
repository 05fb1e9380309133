//! The ladder of instruments, from light to heavy.

use regiewijzer_model::mechanism::instruments::LADDER;
use regiewijzer_model::{Instruments, Lever};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::text::interface::verken;
use crate::text::{Localized, Phrase, number_style, whole};

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rung {
    /// A voice towards Flanders and VDAB.
    Signal,
    /// A cooperation agreement with VDAB.
    Agreement,
    /// Advice on extra places.
    Advice,
    /// Allocating extra places, in local services and in maatwerk.
    Allocation,
}

impl Rung {
    /// The rungs in the order of the model's own ladder.
    pub(super) const ALL: [Self; 4] = [
        Self::Signal,
        Self::Agreement,
        Self::Advice,
        Self::Allocation,
    ];

    /// What it is called.
    pub(super) const fn name(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL,
            Self::Agreement => verken::AGREEMENT,
            Self::Advice => verken::ADVICE,
            Self::Allocation => verken::ALLOCATION,
        }
    }

    /// What it is.
    const fn what(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL_WHAT,
            Self::Agreement => verken::AGREEMENT_WHAT,
            Self::Advice => verken::ADVICE_WHAT,
            Self::Allocation => verken::ALLOCATION_WHAT,
        }
    }

    /// How far it is in use, 0–1.
    pub(super) fn degree(self, instruments: &Instruments) -> f64 {
        match self {
            Self::Signal => instruments.signal,
            Self::Agreement => instruments.agreement,
            Self::Advice => instruments.advice,
            Self::Allocation => instruments.allocation(),
        }
    }
}

/// How far up the ladder the instruments are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reached {
    /// The heaviest rung that is fully in use.
    fully: Option<Rung>,
    /// The first rung above it that is in use in part.
    next: Option<Rung>,
}

impl Reached {
    fn of(instruments: &Instruments) -> Self {
        let degree = |rung: &Rung| rung.degree(instruments);
        let fully = Rung::ALL.into_iter().rfind(|rung| degree(rung) >= 1.0);
        let mut above = Rung::ALL
            .into_iter()
            .skip_while(|rung| fully.is_some_and(|reached| *rung != reached));
        let next = above.find(|rung| degree(rung) > 0.0 && degree(rung) < 1.0);
        Self { fully, next }
    }

    /// The rung that is reached and what it is, and the one that is begun. Its line stays where there is
    /// nothing to say: what lies below would move under the pointer.
    fn sentence(self) -> Html {
        let name = |rung: Rung| rung.name().localized();
        let what = |rung: Rung| rung.what().localized();
        let begun = |rung| verken::rung_in_part(name(rung));
        html! {
            <p class="choice-note rung-note">
                { match (self.fully, self.next) {
                    (None, None) => Html::default(),
                    (None, Some(next)) => html! {
                        <><strong>{ begun(next) }</strong>{ ": " }{ what(next) }</>
                    },
                    (Some(rung), next) => html! {
                        <>
                            <strong>{ name(rung) }</strong>{ ": " }{ what(rung) }
                            { next.map(|next| format!("; {}", begun(next))) }
                        </>
                    },
                } }
            </p>
        }
    }
}

/// A button for each rung, filled as far as it is in use. A press gives the power that uses it
/// fully.
#[component]
pub(crate) fn Ladder(props: &ChoiceProps) -> Html {
    let instruments = props.exploration.instruments();
    let reached = Reached::of(&instruments);
    html! {
        <>
            <ol class="ladder">
                { for Rung::ALL.into_iter().zip(LADDER).map(|(rung, place)| {
                    let degree = rung.degree(&instruments);
                    let name = rung.name().localized();
                    let percent = whole(degree * 100.0);
                    let to = number_style().fixed(place.to, 2);
                    let onclick = props.changing(move |exploration, _: MouseEvent| {
                        exploration.with_number(Lever::Doorzettingsmacht, Some(place.to))
                    });
                    html! {
                        <li data-active={(degree > 0.0).to_string()}>
                            <button type="button" class="rung" {onclick}
                                title={rung.what().localized()}
                                aria-label={verken::rung(name, &percent, &to)}>
                                <svg aria-hidden="true" focusable="false">
                                    <rect class="ladder-rail" width="100%" height="100%" />
                                    <rect class="ladder-fill" width={format!("{}%", regiewijzer_decimal::fixed(degree * 100.0, 0))} height="100%" />
                                </svg>
                                <span aria-hidden="true">{ name }</span>
                            </button>
                        </li>
                    }
                }) }
            </ol>
            { reached.sentence() }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_model::{InstrumentOverrides, Share};

    fn ladder_at(power: f64) -> Instruments {
        Instruments::new(Share::clamped(power), InstrumentOverrides::default())
    }

    proptest! {
        #[test]
        fn the_rung_that_is_named_is_fully_in_use_and_the_next_in_part(power in 0.0..=1.0) {
            let instruments = ladder_at(power);
            let Reached { fully, next } = Reached::of(&instruments);
            let degree = |rung: Rung| rung.degree(&instruments);
            prop_assert!(fully.is_none_or(|rung| degree(rung) == 1.0));
            prop_assert!(next.is_none_or(|rung| 0.0 < degree(rung) && degree(rung) < 1.0));
            // Up to there all are fully in use: none is passed over.
            let named = Rung::ALL.into_iter().take_while(|rung| degree(*rung) >= 1.0);
            prop_assert_eq!(fully, named.last());
            let begun = Rung::ALL.into_iter().find(|rung| degree(*rung) < 1.0);
            prop_assert_eq!(next, begun.filter(|rung| degree(*rung) > 0.0));
        }
    }

    #[test]
    fn a_press_on_a_rung_names_that_rung() {
        for (rung, place) in Rung::ALL.into_iter().zip(LADDER) {
            assert_eq!(Reached::of(&ladder_at(place.to)).fully, Some(rung));
        }
    }

    #[test]
    fn a_press_on_a_rung_uses_its_instrument_fully() {
        for (rung, place) in Rung::ALL.into_iter().zip(LADDER) {
            assert_eq!(rung.degree(&ladder_at(place.to)), 1.0, "{rung:?}");
        }
    }
}
