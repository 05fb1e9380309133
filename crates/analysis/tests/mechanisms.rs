//! What the arrows of the causal diagram carry between two options.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_analysis::mechanisms::{Carried, Carrying, carried};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::description::ARROWS;
use regiewijzer_model::lever::Value;
use regiewijzer_model::{
    Arrow, Choices, FurtherLever, Instrument, Lever, Node, Regiemix, Scenario, ScheduledScenario,
    Share,
};
use std::collections::BTreeSet;

const MEMBERS: u32 = 3;

fn under(choices: &Choices, assumed: &str) -> Experiment {
    let mut inquiry = Inquiry::about(choices.clone());
    if !assumed.is_empty() {
        inquiry.assumptions.set_written(assumed).unwrap();
    }
    inquiry.resolve().unwrap()
}

/// What each arrow carried.
fn by_arrow(found: Vec<Carried>) -> Vec<(&'static Arrow, Carried)> {
    ARROWS.iter().zip(found).collect()
}

/// Today in a partnership: its number of municipalities is whole, so it can be kept at another scale,
/// and so are the means of its past.
fn today() -> Choices {
    Choices {
        partnership: Some("maasland".to_owned()),
        ..Choices::default()
    }
}

fn since_today(choices: &Choices) -> Vec<(&'static Arrow, Carried)> {
    let today = under(&today(), "");
    by_arrow(carried(&today, &under(choices, ""), MEMBERS))
}

/// Everything that can be reached from these nodes along the arrows.
fn downstream(of: &[&str]) -> BTreeSet<Node> {
    let mut reached: BTreeSet<Node> = of.iter().filter_map(|id| Node::from_id(id)).collect();
    assert_eq!(reached.len(), of.len());
    loop {
        let further = ARROWS.iter().filter(|arrow| reached.contains(&arrow.from));
        let more: BTreeSet<Node> = further.map(|arrow| arrow.to).collect();
        if more.is_subset(&reached) {
            return reached;
        }
        reached.extend(more);
    }
}

/// Choices that differ from today, each with the nodes that are chosen otherwise.
fn changed() -> Vec<(Choices, Vec<&'static str>)> {
    let of_scenario = |scenario| Choices {
        scenario,
        ..today()
    };
    let moved = |levers: &[(Lever, f64)], node| {
        let mut choices = today();
        for (lever, number) in levers {
            lever
                .set(&mut choices, Some(Value::Number(*number)))
                .unwrap();
        }
        (choices, vec![node])
    };
    let advice = Lever::Instrument(Instrument::Advice);
    let funding = Lever::Further(FurtherLever::Financiering);
    let in_turn = Choices {
        later: vec![ScheduledScenario {
            after: 24,
            scenario: Scenario::Beleidsregisseur,
        }],
        ..today()
    };
    let mix_and_power = vec!["regiemix", "doorzettingsmacht"];
    vec![
        (of_scenario(Scenario::Bestuursregisseur), vec!["regiemix"]),
        (
            of_scenario(Scenario::Terreinregisseur),
            mix_and_power.clone(),
        ),
        moved(&[(Lever::Doorzettingsmacht, 0.9)], "doorzettingsmacht"),
        moved(&[(advice, 0.8)], "advies"),
        moved(&[(Lever::Budget, 150_000.0)], "middelen"),
        moved(&[(Lever::PolicyInhabitants, 300_000.0)], "beleidsschaal"),
        moved(&[(Lever::Municipalities, 12.0)], "gemeenten"),
        moved(
            &[
                (Lever::Inhabitants, 140_000.0),
                (Lever::Municipalities, 5.0),
            ],
            "inwoners",
        ),
        moved(&[(funding, 1.0)], "meer_keuzes"),
        (in_turn, mix_and_power),
    ]
}

#[test]
fn between_equal_options_nothing_is_carried() {
    for (choices, _) in changed() {
        let same = under(&choices, "");
        for (arrow, found) in by_arrow(carried(&same, &same, MEMBERS)) {
            assert_eq!((found.share, found.push), (0.0, 0.0), "{arrow:?}");
        }
    }
}

#[test]
fn only_arrows_downstream_of_what_was_changed_carry() {
    for (choices, nodes) in changed() {
        let reached = downstream(&nodes);
        let found = since_today(&choices);
        for (arrow, found) in &found {
            assert!(
                found.share == 0.0 || reached.contains(&arrow.from),
                "{nodes:?}: {arrow:?} {found:?}"
            );
        }
        for node in nodes {
            let carries =
                |(arrow, found): &(&Arrow, Carried)| arrow.from.id() == node && found.share > 0.0;
            assert!(found.iter().any(carries), "{node}");
        }
    }
}

#[test]
fn the_arrows_into_a_quantity_add_up_to_at_most_its_range() {
    for (choices, _) in changed() {
        let found = since_today(&choices);
        for node in Node::ALL {
            let into = found.iter().filter(|(arrow, _)| arrow.to == node);
            let sum: f64 = into.map(|(_, found)| found.share).sum();
            assert!((0.0..=1.0 + 1e-12).contains(&sum), "{}: {sum}", node.id());
        }
        for (_, found) in &found {
            assert!(found.push.abs() <= found.share + 1e-12, "{found:?}");
        }
    }
}

#[test]
fn a_mechanism_that_is_off_carries_nothing() {
    // As the ablations of the claims switch them off; each with the arrows that then carry nothing.
    let off = "
        f1=0: gemeenten > tijd_bestuur
        t_adv=0: advies > tijd_terrein
        t_all=0: toewijzen_lde > tijd_bestuur
        mw=0: inwoners > deelname, deelname > samenwerking_se
        svc=0: inwoners > contact_besturen
        K0=0: actoren > samenwerking_se, actoren > samenwerking_nec
        c0=1: interne_regie > contact_actoren, interne_regie > bereik_beleid
        r_trek=0: trekkers > draagvlak
        r_opp=0: actoren > draagvlak
        v=0: samenwerking_se > draagvlak, samenwerking_nec > draagvlak
        res=0: legitimiteit > weerstand, weerstand > samenwerking_se
        rimp=0: afstand > partijdigheid, partijdigheid > samenwerking_se
        Pv=0: inwoners > afstemming_vdab
        q=0: werkzoekenden > carrousel, afstemming_vdab > carrousel
        ps1=0: afstemming_vdab > terugval
        ph1=0: samenwerking_nec > kans_doorstroom
        gS=0: samenwerking_bestuur > plaatsen_lde
        tilt=0: advies > plaatsen_lde, bereik_beleid > plaatsen_maatwerk";
    // Whatever differs, and with the power to allocate.
    let choices = Choices {
        mix: Regiemix::new(0.3, 0.3, 0.4),
        doorzettingsmacht: Share::new(1.0),
        inhabitants: Some(200_000),
        municipalities: Some(9),
        ..Choices::default()
    };
    let share_of = |assumed: &str, (from, to): (&str, &str)| {
        let found = carried(
            &under(&Choices::default(), assumed),
            &under(&choices, assumed),
            1,
        );
        let own = |arrow: &Arrow| arrow.from.id() == from && arrow.to.id() == to;
        found[ARROWS.iter().position(own).unwrap()].share
    };
    for line in off.trim().lines() {
        let (assumed, arrows) = line.trim().split_once(": ").unwrap();
        for arrow in arrows.split(", ") {
            let arrow = arrow.split_once(" > ").unwrap();
            assert_eq!(share_of(assumed, arrow), 0.0, "{assumed}: {arrow:?}");
            // No choice changes when there are trekkers.
            if arrow.0 != "trekkers" {
                assert!(share_of("", arrow) > 0.0, "{arrow:?}");
            }
        }
    }
}

#[test]
fn members_can_be_added_one_at_a_time() {
    let today = under(&Choices::default(), "");
    let current = under(&Choices::of_scenario(Scenario::Beleidsregisseur), "");
    let mut carrying = Carrying::new(today.clone(), current.clone());
    assert!(carrying.shares().iter().all(|found| found.share == 0.0));
    for member in 0..MEMBERS {
        let links = carrying.follow(member).to_the_end();
        carrying.add(&links);
        assert_eq!(carrying.members(), member + 1);
        assert_eq!(carrying.shares(), carried(&today, &current, member + 1));
    }
}

#[test]
fn a_member_can_be_followed_one_month_at_a_time() {
    let today = under(&Choices::default(), "");
    let current = under(&Choices::of_scenario(Scenario::Beleidsregisseur), "");
    let mut carrying = Carrying::new(today.clone(), current.clone());
    let mut following = carrying.follow(0);
    let months = std::iter::from_fn(|| following.month().then_some(())).count();
    assert_eq!(months as u32, current.months.get());
    let links = following.to_the_end();
    carrying.add(&links);
    assert_eq!(carrying.shares(), carried(&today, &current, 1));
}

#[test]
fn a_terreinregisseur_reaches_actors_by_time_in_the_field() {
    let found = since_today(&Choices::of_scenario(Scenario::Terreinregisseur));
    let into = found
        .iter()
        .filter(|(arrow, _)| arrow.to == Node::ContactActoren);
    let (arrow, most) = into.max_by(|a, b| a.1.share.total_cmp(&b.1.share)).unwrap();
    assert_eq!(arrow.from, Node::TijdTerrein);
    assert!(most.push > 0.0);
}
