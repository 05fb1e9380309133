//! A field in words: what each mark of its drawing says.

use regiewijzer_analysis::Field;
use regiewijzer_analysis::field::{Council, Month, People};
use regiewijzer_charts::{Disc, FieldMark, FieldTexts, GROUPS, Ground, Moment};
use regiewijzer_decimal::shortest_single;
use regiewijzer_model::Outcome;
use yew::AttrValue;

use crate::components::look::Look;
use crate::export::Sheet;
use crate::state::Exploration;
use crate::state::words::region;
use crate::text::interface::field;
use crate::text::{Localized, Phrase, chart_texts, number_style, whole};

/// What of a field stays the same; `city` is the name of its centre city.
pub(crate) fn ground(found: &Field, look: Look, city: Option<&'static str>) -> Ground {
    let most = |of: fn(&People) -> f32| {
        let people = found
            .months
            .iter()
            .map(|month| f64::from(of(&month.people)));
        people.fold(0.0, f64::max)
    };
    let size = |month: &Month| pull(month).iter().sum();
    Ground {
        name: look.name.into(),
        class: look.class.into(),
        shape: look.shape,
        discs: found
            .municipalities
            .iter()
            .copied()
            .map(f64::from)
            .collect(),
        first: city.unwrap_or_default().into(),
        squares: found.actors.into(),
        size: found.months.iter().map(size).fold(0.0, f64::max),
        most: [
            most(|one| one.seeking),
            most(|one| one.waiting),
            most(|one| one.workers_lde.max(one.places_lde)),
            most(|one| one.workers_maatwerk.max(one.places_maatwerk)),
            most(|one| one.moved_on),
            most(|one| one.failed_starts),
            most(|one| one.relapsed),
        ],
    }
}

/// One month of a field.
pub(crate) fn moment(found: &Field, month: &Month, city: Option<&'static str>) -> Moment {
    let people = &month.people;
    Moment {
        discs: month.councils.iter().map(disc).collect(),
        pull: pull(month),
        lines: lines(month).map(|(_, value)| value),
        people: groups(people).map(|(_, number, _)| number.into()),
        places: [people.places_lde.into(), people.places_maatwerk.into()],
        marks: marks(found, month, city),
    }
}

fn pull(month: &Month) -> [f64; 3] {
    month.time.map(f64::from)
}

fn disc(council: &Council) -> Disc {
    Disc {
        ring: council.draagvlak.into(),
        flag: council.trekker.into(),
        line: council.contact.into(),
    }
}

fn marks(found: &Field, month: &Month, city: Option<&'static str>) -> Vec<FieldMark> {
    let mark = |name: AttrValue, value: String| FieldMark {
        name,
        value: value.into(),
    };
    let hundredths = |value: f64| number_style().fixed(value, 2);
    let councils = found.municipalities.iter().zip(&month.councils).enumerate();
    let councils = councils.map(|(index, (inhabitants, council))| {
        let name = match city {
            Some(city) if index == 0 => city.into(),
            _ => field::council(&whole(index as f64 + 1.0)).into(),
        };
        let Disc { ring, flag, line } = disc(council);
        let inhabitants = whole(f64::from(*inhabitants));
        let [ring, flag, line] = [ring, flag, line].map(hundredths);
        mark(
            name,
            field::council_value(&inhabitants, &ring, &flag, &line),
        )
    });
    let [bestuur, terrein, beleid] = pull(month).map(hundredths);
    let own = [
        mark(
            field::FIRMS_SE.into(),
            number_style().fixed(found.actors.into(), 1),
        ),
        mark(
            field::TIME.into(),
            field::time_value(&bestuur, &terrein, &beleid),
        ),
    ];
    let lines = lines(month).map(|(name, value)| mark(name, hundredths(value)));
    let groups = groups(&month.people).map(|(name, people, places)| {
        let people = whole(people.into());
        let value = match places {
            Some(places) => field::of_places(&people, &whole(places.into())),
            None => people,
        };
        mark(name.into(), value)
    });
    councils.chain(own).chain(lines).chain(groups).collect()
}

/// Every line with its name, in the order of the drawing.
fn lines(month: &Month) -> [(AttrValue, f64); regiewijzer_charts::LINES] {
    let ties = &month.ties;
    let measure = |one: Outcome| AttrValue::from(one.name().localized());
    [
        (field::CONTACT_ACTORS.into(), ties.contact_actors),
        (field::REACH_POLICY.into(), ties.reach_policy),
        (measure(Outcome::GedragenVisie), ties.gedragen_visie),
        (measure(Outcome::SamenwerkingSe), ties.samenwerking_se),
        (
            measure(Outcome::SamenwerkingBestuur),
            ties.samenwerking_bestuur,
        ),
        (measure(Outcome::SamenwerkingNec), ties.samenwerking_nec),
        (measure(Outcome::AfstemmingVdab), ties.afstemming_vdab),
        (measure(Outcome::Beleidscoherentie), ties.beleidscoherentie),
    ]
    .map(|(name, value)| (name, value.into()))
}

/// Every group of people with its name, and the places that there are for them.
fn groups(people: &People) -> [(Phrase, f32, Option<f32>); GROUPS] {
    [
        (field::PEOPLE_SEEKING, people.seeking, None),
        (field::PEOPLE_WAITING, people.waiting, None),
        (
            field::PEOPLE_SERVICES,
            people.workers_lde,
            Some(people.places_lde),
        ),
        (
            field::PEOPLE_MAATWERK,
            people.workers_maatwerk,
            Some(people.places_maatwerk),
        ),
        (field::PEOPLE_MOVED_ON, people.moved_on, None),
        (field::PEOPLE_FAILED, people.failed_starts, None),
        (field::PEOPLE_RELAPSED, people.relapsed, None),
    ]
}

/// The words around the drawing of a month, where a grain stands for so many people.
pub(crate) fn texts(exploration: &Exploration, month: usize, per_grain: f64) -> FieldTexts {
    let (at, months) = (
        whole(month as f64),
        whole(f64::from(exploration.months.get())),
    );
    let caption = format!("{} {}", field::caption(&whole(per_grain)), field::MADE);
    FieldTexts {
        chart: chart_texts(
            field::title(region(exploration), &at, &months),
            field::DESCRIPTION,
            caption,
        ),
        parts: [field::COUNCILS, field::ECONOMY, field::REGISSEUR].map(AttrValue::from),
        posts: [field::FLANDERS, field::FIRMS, field::VDAB].map(AttrValue::from),
        groups: [
            field::SEEKS,
            field::WAITS,
            field::SERVICES,
            field::MAATWERK,
            field::MOVES_ON,
            field::FAILS,
            field::RELAPSES,
        ]
        .map(AttrValue::from),
        reading: field::reading("{field}", "{name}", "{value}").into(),
        hint: field::HINT.into(),
        control: field::CONTROL.into(),
        name: field::MARK.into(),
    }
}

/// Every figure of every month, a row each.
pub(super) fn rows(option: &str, found: &Field, sheet: &mut Sheet) {
    let inhabitants = found.municipalities.iter().enumerate();
    let fixed = std::iter::once(("actors".to_owned(), found.actors));
    let fixed =
        fixed.chain(inhabitants.map(|(index, one)| (format!("inhabitants_{}", index + 1), *one)));
    let fixed: Vec<(String, f32)> = fixed.collect();
    for (number, month) in found.months.iter().enumerate() {
        let Month {
            councils,
            time,
            ties,
            people,
        } = month;
        let councils = councils.iter().enumerate().flat_map(|(index, one)| {
            let named = |name: &str| format!("{name}_{}", index + 1);
            [
                (named("draagvlak"), one.draagvlak),
                (named("trekker"), one.trekker),
                (named("contact"), one.contact),
            ]
        });
        let others = [
            ("time_bestuur", time[0]),
            ("time_terrein", time[1]),
            ("time_beleid", time[2]),
            ("contact_actors", ties.contact_actors),
            ("reach_policy", ties.reach_policy),
            ("gedragen_visie", ties.gedragen_visie),
            ("samenwerking_se", ties.samenwerking_se),
            ("samenwerking_bestuur", ties.samenwerking_bestuur),
            ("samenwerking_nec", ties.samenwerking_nec),
            ("afstemming_vdab", ties.afstemming_vdab),
            ("beleidscoherentie", ties.beleidscoherentie),
            ("seeking", people.seeking),
            ("waiting", people.waiting),
            ("workers_lde", people.workers_lde),
            ("places_lde", people.places_lde),
            ("workers_maatwerk", people.workers_maatwerk),
            ("places_maatwerk", people.places_maatwerk),
            ("moved_on", people.moved_on),
            ("failed_starts", people.failed_starts),
            ("relapsed", people.relapsed),
        ];
        let others = others
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        for (name, value) in fixed.iter().cloned().chain(councils).chain(others) {
            sheet.push([
                option.to_owned(),
                number.to_string(),
                name,
                shortest_single(value),
            ]);
        }
    }
}
