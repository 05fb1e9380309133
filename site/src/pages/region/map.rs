//! The 32 partnerships on a map, coloured by what the report or the model says of each.

use std::rc::Rc;

use regiewijzer_charts::{
    BlankMapTile, Figure, MapTile, TileClasses, TileMap, TileMapTexts, TileSteps, TileValue, Tiles,
};
use regiewijzer_evidence::{blank_tiles, fidelity, partnership, tiles};
use regiewijzer_exploration::{Exploration, Merger};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::quantity::Quantity;
use crate::components::select::{OptionGroup, Select};
use crate::text::interface::region as texts;
use crate::text::{Localized, chart_texts, decimals, number_style};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_task};

/// Over how many worlds the model is asked about each of the 32: their middles are then within a hundredth
/// of those over 1,024.
const MEMBERS: u32 = 256;
/// How many classes the map has.
const CLASSES: usize = 5;

/// What the map is coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Variable {
    /// What the report gives.
    Report(Quantity),
    /// Where the model puts a measure.
    Model(Outcome),
}

impl Variable {
    /// Those of the report; the first is what the map begins with.
    const REPORT: [Self; 5] = [
        Self::Report(Quantity::SubsidyPerInhabitant),
        Self::Report(Quantity::Inhabitants),
        Self::Report(Quantity::Municipalities),
        Self::Report(Quantity::InhabitantsPerMunicipality),
        Self::Report(Quantity::Subsidy),
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Report(quantity) => quantity.id(),
            Self::Model(outcome) => outcome.id(),
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        let report = Self::REPORT.into_iter().find(|one| one.id() == id);
        report.or_else(|| Outcome::from_id(id).map(Self::Model))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Report(quantity) => quantity.name().localized(),
            Self::Model(outcome) => outcome.name().localized(),
        }
    }

    fn decimals(self) -> usize {
        match self {
            Self::Report(quantity) => quantity.decimals(),
            Self::Model(outcome) => decimals(outcome),
        }
    }
}

/// What the report gives of each tile, in their order.
fn reported(quantity: Quantity) -> Option<Vec<f64>> {
    tiles()
        .iter()
        .map(|tile| Some(quantity.of(partnership(tile.partnership)?)))
        .collect()
}

#[derive(Properties, PartialEq)]
pub(super) struct RegionMapProps {
    /// The partnerships that are chosen.
    pub(super) merger: Merger,
    /// Whether several are chosen as one.
    pub(super) merges: bool,
    /// Called with the id of the one that is picked.
    pub(super) on_pick: Callback<AttrValue>,
}

/// The map with what it is coloured by.
#[component]
pub(super) fn RegionMap(props: &RegionMapProps) -> Html {
    let variable = use_state_eq(|| Variable::REPORT[0]);
    let scenario = use_state_eq(|| Scenario::Vandaag);
    let outcome = match *variable {
        Variable::Model(outcome) => Some(outcome),
        _ => None,
    };
    let asked = outcome.map(|_| task(*scenario));
    let tasks = use_task(asked.clone(), TaskOptions::later(true));
    let answer = asked.as_ref().and_then(|asked| tasks.answer_to(asked));
    let values: Option<Vec<f64>> = match (*variable, answer) {
        (Variable::Report(quantity), _) => reported(quantity),
        (Variable::Model(outcome), Some(Answer::Bands(bands))) => bands
            .iter()
            .map(|bands| Some(bands.get(outcome as usize)?.p50))
            .collect(),
        (Variable::Model(_), _) => None,
    };
    let figure = match (
        values.and_then(|values| drawn(*variable, &values)),
        tasks.failure(),
    ) {
        (Some(tiles), _) => Figure::Ready(Rc::new(tiles)),
        (None, Some(sentence)) => Figure::Failed(sentence.localized().into()),
        (None, None) => Figure::Loading(texts::COMPUTING.into()),
    };
    let selected: Vec<AttrValue> = props
        .merger
        .partnerships()
        .iter()
        .map(|one| AttrValue::Static(one.id))
        .collect();
    let on_variable = {
        let variable = variable.setter();
        Callback::from(move |id: String| {
            if let Some(next) = Variable::from_id(&id) {
                variable.set(next);
            }
        })
    };
    let on_scenario = {
        let scenario = scenario.setter();
        Callback::from(move |id: String| {
            if let Some(next) = Scenario::from_id(&id) {
                scenario.set(next);
            }
        })
    };
    html! {
        <div class="region-map">
            <div class="region-colour">
                <label class="slider-name" for="kleur">{ texts::COLOUR }</label>
                <Select id="kleur" groups={variables()} chosen={variable.id()} on_choose={on_variable} />
                if outcome.is_some() {
                    <label class="slider-name" for="kleur-scenario">{ texts::SCENARIO }</label>
                    <Select id="kleur-scenario" groups={scenarios()} chosen={scenario.id()} on_choose={on_scenario} />
                }
            </div>
            <TileMap id="kaart" tiles={figure} {selected} is_multiple={props.merges} on_pick={props.on_pick.clone()}
                texts={map_texts(*variable)} busy={!tasks.are_done()} />
        </div>
    }
}

/// Each of the 32 in a scenario, in the order of the tiles.
fn task(scenario: Scenario) -> Task {
    let of = |id| {
        let today = Exploration::default().with_partnership(Some(id));
        today.with_scenario(scenario).inquiry()
    };
    Task::Bands {
        inquiries: tiles().iter().map(|tile| of(tile.partnership)).collect(),
        members: MEMBERS,
    }
}

fn variables() -> Vec<OptionGroup> {
    let option = |one: Variable| (one.id().into(), one.name().into());
    let measures = Outcome::ALL.map(|outcome| option(Variable::Model(outcome)));
    vec![
        OptionGroup {
            head: Some(texts::OF_REPORT.into()),
            options: Variable::REPORT.map(option).to_vec(),
        },
        OptionGroup {
            head: Some(texts::OF_MODEL.into()),
            options: measures.to_vec(),
        },
    ]
}

pub(super) fn scenarios() -> Vec<OptionGroup> {
    let option = |one: Scenario| (one.id().into(), one.name().localized().into());
    vec![OptionGroup {
        head: None,
        options: Scenario::ALL.map(option).to_vec(),
    }]
}

/// The bounds between classes of about as many values; equal values come together, so that there may be
/// fewer than five classes, and then none can be drawn.
fn bounds(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut bounds: Vec<f64> = (1..CLASSES)
        .map(|class| sorted[sorted.len() * class / CLASSES])
        .collect();
    bounds.dedup();
    bounds
}

/// Bounds of equal steps from the least to the most, where values are too much alike for others.
fn even(values: &[f64]) -> Vec<f64> {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let step = (most - least) / CLASSES as f64;
    (1..CLASSES)
        .map(|class| least + step * class as f64)
        .collect()
}

/// The map with a value for each tile.
fn drawn(variable: Variable, values: &[f64]) -> Option<Tiles> {
    let style = number_style();
    let steps = TileSteps::new(bounds(values)).or_else(|| TileSteps::new(even(values)))?;
    let (low, high) = ("{low}", "{high}");
    let words = [
        texts::class_below(high),
        texts::class_between(high, low),
        texts::class_from(low),
    ];
    let names = steps.names(
        words.each_ref().map(|words| &**words),
        style,
        variable.decimals(),
    );
    let place = |place: u32| place as usize;
    let tile = |(tile, value): (&regiewijzer_evidence::Tile, &f64)| {
        let one = partnership(tile.partnership)?;
        let class = steps.class(*value);
        Some(MapTile {
            id: one.id.into(),
            label: tile.label.into(),
            name: one.name.into(),
            group: one.province.name().localized().into(),
            column: place(tile.column),
            row: place(tile.row),
            value: class.map(|class| TileValue {
                class,
                written: style.fixed(*value, variable.decimals()).into(),
            }),
        })
    };
    let blank = |tile: &regiewijzer_evidence::BlankTile| BlankMapTile {
        label: tile.label.into(),
        name: tile.name.localized().into(),
        group: tile.province.map(|one| one.name().localized().into()),
        column: place(tile.column),
        row: place(tile.row),
    };
    Tiles::new(
        tiles().iter().zip(values).filter_map(tile).collect(),
        blank_tiles().iter().map(blank).collect(),
        TileClasses::Steps(names),
    )
}

fn map_texts(variable: Variable) -> TileMapTexts {
    let fidelity = fidelity();
    let note = texts::map_note(
        &fidelity.at_edges.to_string(),
        &fidelity.neighbours.to_string(),
    );
    let title = texts::map(variable.name());
    TileMapTexts {
        chart: chart_texts(title, texts::MAP_DESCRIPTION, note),
        key: variable.name().into(),
        reading: texts::reading("{group}", "{name}", "{value}").into(),
        missing: texts::MISSING.into(),
        blank: texts::BLANK.into(),
        hint: texts::HINT.into(),
        control: texts::CONTROL.into(),
        columns: [texts::PARTNERSHIP, texts::PROVINCE, texts::VALUE].map(AttrValue::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_of_the_report_gives_a_map_of_all_partnerships() {
        for variable in Variable::REPORT {
            let Variable::Report(quantity) = variable else {
                panic!("{variable:?} is of the model");
            };
            let values = reported(quantity);
            let map = drawn(variable, &values.unwrap()).unwrap();
            assert_eq!(map.tiles().len(), 32);
            assert!(map.tiles().iter().all(|tile| tile.value.is_some()));
            assert_eq!(Variable::from_id(variable.id()), Some(variable));
        }
    }

    #[test]
    fn values_that_are_alike_still_have_classes_that_rise() {
        let values = [1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 3.0];
        assert!(bounds(&values).len() < CLASSES - 1);
        assert!(TileSteps::new(even(&values)).is_some());
    }
}
