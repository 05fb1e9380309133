//! The heat map of scale and doorzettingsmacht.

use std::rc::Rc;

use regiewijzer_charts::{Figure, Grid, HeatMap};
use yew::prelude::*;

use super::grid::{self, Layer};
use super::heat_controls::HeatControls;
use super::heat_words as words;
use super::props::{self, PanelProps};
use super::work::{PanelWork, use_panel_work};
use crate::export::ExportMenu;
use crate::state::{PanelView, Plotted};
use crate::text::interface::{chart, panel};
use crate::text::{number_style, whole};
use crate::worker::task::{Answer, Swept, Task};

/// What a finished or half-finished map is drawn from.
#[derive(Clone, PartialEq)]
struct Picture {
    grid: Rc<Grid>,
    range: Option<(f64, f64)>,
    tolerance: Option<f64>,
}

impl Picture {
    fn of(layer: Layer, swept: &Swept, scales: &[u32]) -> Option<Self> {
        let grid = layer.grid(swept, scales)?;
        Some(Self {
            range: layer.range(swept),
            tolerance: layer.tolerance(&grid),
            grid,
        })
    }
}

/// The map, what its colour shows, and how far it is.
#[component]
pub(super) fn HeatPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let exploration = &view.exploration;
    let shown = exploration.panels[props.panel as usize];
    let body = use_node_ref();
    let layer = Layer {
        outcome: shown.outcome,
        plotted: shown.plotted,
        error: shown.error,
    };
    let task = grid::task(exploration, layer.plotted);
    let work = use_panel_work(vec![task.clone()]);
    let swept = match work.answer(&task) {
        Some(Answer::Swept(swept)) => Some(swept),
        _ => None,
    };
    let is_stale = swept.is_none();
    let scales = grid::scales(&exploration.choices);
    let picture = swept
        .or_else(|| before(&work, layer, &scales))
        .and_then(|swept| Picture::of(layer, swept, &scales));
    let figure = match (&picture, work.failure()) {
        (Some(picture), None) => Figure::Ready(picture.grid.clone()),
        (_, Some(sentence)) => Figure::Failed(sentence.into()),
        (None, None) => Figure::Loading(chart::LOADING.into()),
    };
    let on_pick = props
        .update
        .with(|exploration, (inhabitants, power)| grid::go_to(exploration, inhabitants, power));
    let texts = words::texts(exploration, layer);
    let Some((x, y)) = words::axes(exploration) else {
        return Html::default();
    };
    let members = whole(f64::from(grid::MEMBERS));
    let sheet = {
        let swept = swept.cloned();
        Callback::from(move |()| words::sheet(swept.as_ref(), &scales, shown.outcome))
    };
    html! {
        <div class="panel-body" ref={&body}>
            <HeatControls panel={props.panel} plotted={shown.plotted} error={shown.error}
                is_future={grid::is_future(exploration)}
                on_plotted={changing(props, |view, plotted| PanelView { plotted, ..view })}
                on_error={changing(props, |view, error| PanelView { error, ..view })} />
            <HeatMap id={format!("{}-kaart", props::id(props.panel))} grid={figure} {x} {y}
                better={layer.better()}
                range={picture.as_ref().and_then(|picture| picture.range)}
                tolerance={picture.as_ref().and_then(|picture| picture.tolerance)}
                ranges={words::ranges(exploration)}
                marks={words::marks(exploration, view.look, &view.pinned)} {on_pick}
                texts={texts.clone()} style={number_style()} decimals={layer.decimals()}
                busy={!work.done} />
            { work.line(panel::map_finished(&members)) }
            if is_stale && picture.is_some() {
                <p class="panel-note" role="status">{ panel::MAP_STALE }</p>
            }
            { for words::notes(exploration, layer).into_iter().map(|note| html! {
                <p class="panel-note">{ note }</p>
            }) }
            { words::range_note(exploration) }
            if picture.is_some() && !is_stale {
                <ExportMenu within={body} title={texts.chart.title} name={props::file_name(exploration, props.panel)}
                    about={props::about(exploration, &texts.chart.caption, shown.outcome, grid::MEMBERS)} {sheet} />
            }
        </div>
    }
}

/// The map that was last, where it has what the layer plots at these scales: it stays until there is
/// another.
fn before<'a>(work: &'a PanelWork, layer: Layer, scales: &[u32]) -> Option<&'a Swept> {
    match (work.tasks.latest_task()?, &**work.tasks.latest()?) {
        (Task::Sweep(chart), Answer::Swept(swept)) => {
            let has_shares = !chart.rivals.is_empty();
            let fits =
                has_shares == (layer.plotted == Plotted::Best) && chart.inhabitants == scales;
            fits.then_some(swept)
        }
        _ => None,
    }
}

/// A callback that shows something else of the map.
fn changing<T: 'static>(props: &PanelProps, change: fn(PanelView, T) -> PanelView) -> Callback<T> {
    let side = props.panel;
    props.update.with(move |exploration, to| {
        let view = exploration.panels[side as usize];
        exploration.with_view(side, change(view, to))
    })
}
