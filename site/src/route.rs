//! The addresses of the site: a language and a page.
//!
//! Dutch lives at the root (`/verken/`), English under `/en/` (`/en/verken/`).

use regiewijzer_evidence::Language;
use yew::Properties;

use crate::text::language;

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language in which the page speaks.
    pub language: Language,
    /// The page.
    pub page: Page,
}

/// Properties of what depends on the route alone.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct RouteProps {
    /// The route that is shown.
    pub route: Route,
}

/// The programs that bring pages to life: a binary each, so that no page loads the code of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Program {
    /// Pages of text.
    Reader,
    /// The small simulation on the start page; the rest of that page needs no program.
    Start,
    /// The simulator.
    Verken,
    /// Options side by side.
    Vergelijk,
    /// The region of the visitor, at the head of its page; the rest of that page needs no program.
    Region,
    /// The scorecard that is computed within the page of the method; the rest of that page needs no program.
    Method,
}

impl Program {
    /// Every program.
    pub const ALL: [Self; 6] = [
        Self::Reader,
        Self::Start,
        Self::Verken,
        Self::Vergelijk,
        Self::Region,
        Self::Method,
    ];

    /// The name of its binary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Start => "start",
            Self::Verken => "verken",
            Self::Vergelijk => "vergelijk",
            Self::Region => "region",
            Self::Method => "method",
        }
    }

    /// The id of the element that it hydrates, where that is a part of its document.
    #[must_use]
    pub const fn island(self) -> Option<&'static str> {
        match self {
            Self::Start => Some("start-simulatie"),
            Self::Region => Some("mijn-regio"),
            Self::Method => Some("scorekaart-hier"),
            Self::Reader | Self::Verken | Self::Vergelijk => None,
        }
    }
}

/// The pages of the site; their slugs are the same in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The question, the three scenarios and the ways in.
    Start,
    /// The simulator.
    Verken,
    /// Saved options side by side.
    Vergelijk,
    /// The 32 partnerships.
    Regio,
    /// The facilitated session.
    Rondetafel,
    /// What the evaluation found.
    Feiten,
    /// Explainer of the first scenario.
    Bestuursregisseur,
    /// Explainer of the second scenario.
    Terreinregisseur,
    /// Explainer of the third scenario.
    Beleidsregisseur,
    /// The model, its parameters and its limits.
    Methode,
    /// The description of the model, with every equation.
    Model,
    /// Every term of the report and every word of ours.
    Woordenlijst,
    /// What changed in the model, version by version.
    Wijzigingen,
    /// Source, licence, privacy and downloads.
    Over,
    /// No page has this address.
    NotFound,
}

impl Page {
    /// Every page that has an address of its own, in the order of the navigation.
    pub const ALL: [Self; 14] = [
        Self::Start,
        Self::Verken,
        Self::Vergelijk,
        Self::Regio,
        Self::Rondetafel,
        Self::Feiten,
        Self::Bestuursregisseur,
        Self::Terreinregisseur,
        Self::Beleidsregisseur,
        Self::Methode,
        Self::Model,
        Self::Woordenlijst,
        Self::Wijzigingen,
        Self::Over,
    ];

    /// The path below the language, without slashes around it; empty for Start.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Verken => "verken",
            Self::Vergelijk => "vergelijk",
            Self::Regio => "regio",
            Self::Rondetafel => "rondetafel",
            Self::Feiten => "feiten",
            Self::Bestuursregisseur => "scenario/bestuursregisseur",
            Self::Terreinregisseur => "scenario/terreinregisseur",
            Self::Beleidsregisseur => "scenario/beleidsregisseur",
            Self::Methode => "methode",
            Self::Model => "model",
            Self::Woordenlijst => "woordenlijst",
            Self::Wijzigingen => "wijzigingen",
            Self::Over => "over",
            Self::NotFound => "404",
        }
    }

    /// The program that brings it to life.
    #[must_use]
    pub const fn program(self) -> Program {
        match self {
            Self::Start => Program::Start,
            Self::Verken => Program::Verken,
            Self::Vergelijk => Program::Vergelijk,
            Self::Regio => Program::Region,
            Self::Methode => Program::Method,
            Self::Rondetafel
            | Self::Feiten
            | Self::Bestuursregisseur
            | Self::Terreinregisseur
            | Self::Beleidsregisseur
            | Self::Model
            | Self::Woordenlijst
            | Self::Wijzigingen
            | Self::Over
            | Self::NotFound => Program::Reader,
        }
    }

    /// The page in the language of the document.
    #[must_use]
    pub fn here(self) -> Route {
        self.in_language(language())
    }

    /// The same page in a language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Route {
        Route {
            language,
            page: self,
        }
    }
}

impl Route {
    /// Every address that is prerendered: each page in each language.
    #[must_use]
    pub fn all() -> Vec<Self> {
        [Language::Nl, Language::En]
            .into_iter()
            .flat_map(|language| Page::ALL.map(|page| page.in_language(language)))
            .collect()
    }

    /// The same page in the other or the same language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Self {
        self.page.in_language(language)
    }

    /// Its address: that of a folder. A static host redirects one without the slash at its end.
    #[must_use]
    pub fn path(self) -> String {
        let language = match self.language {
            Language::Nl => "",
            Language::En => "en",
        };
        let folders = [language, self.page.slug()];
        let names = folders.into_iter().filter(|name| !name.is_empty());
        names.fold("/".to_owned(), |path, name| path + name + "/")
    }

    /// The route at an address, also in another spelling: `/verken` and `/verken/index.html`.
    #[must_use]
    pub fn at(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.trim_matches('/');
        let (language, slug) = match path.split_once('/') {
            Some(("en", slug)) => (Language::En, slug),
            None if path == "en" => (Language::En, ""),
            _ => (Language::Nl, path),
        };
        let page = Page::ALL
            .into_iter()
            .find(|page| page.slug() == slug)
            .unwrap_or(Page::NotFound);
        page.in_language(language)
    }
}

impl Default for Route {
    /// The page that says that nothing has this address.
    fn default() -> Self {
        Page::NotFound.in_language(Language::Nl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_route() {
        for route in Route::all() {
            assert_eq!(Route::at(&route.path()), route);
        }
    }

    #[test]
    fn addresses_are_all_different() {
        let paths: std::collections::BTreeSet<_> =
            Route::all().iter().map(|route| route.path()).collect();
        assert_eq!(paths.len(), Route::all().len());
    }

    #[test]
    fn dutch_lives_at_the_root_and_english_under_en() {
        assert_eq!(Page::Verken.in_language(Language::Nl).path(), "/verken/");
        assert_eq!(Page::Verken.in_language(Language::En).path(), "/en/verken/");
        assert_eq!(Page::Start.in_language(Language::Nl).path(), "/");
        assert_eq!(Page::Start.in_language(Language::En).path(), "/en/");
    }

    #[test]
    fn other_spellings_are_understood() {
        let verken = Page::Verken.in_language(Language::En);
        assert_eq!(Route::at("/en/verken"), verken);
        assert_eq!(Route::at("/en/verken/index.html"), verken);
        assert_eq!(Route::at("/en"), Page::Start.in_language(Language::En));
    }

    #[test]
    fn an_unknown_path_is_not_found_in_its_own_language() {
        let missing = |language| Page::NotFound.in_language(language);
        assert_eq!(Route::at("/en/niets"), missing(Language::En));
        assert_eq!(Route::at("/niets/hier"), missing(Language::Nl));
    }
}
