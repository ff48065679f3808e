//! Every command that the UI can call, with its arguments and result. The shell registers exactly these.

use crate::agreements::input::AgreementInput;
use crate::assessments::input::PortraitInput;
use crate::assessments::passphrase::Passphrase;
use crate::assessments::view::{FormView, KeptFile, PersonalFileView, PickedFile, ResultView, ResumeView};
use crate::documents::input::{ExportFormat, PrintInput};
use crate::documents::view::PrintView;
use crate::duplicates::input::MergeInput;
use crate::duplicates::view::{DuplicatePair, MergeView};
use crate::exchange::input::{ImportPlan, PartnerExport};
use crate::exchange::roles::view::RolesPreview;
use crate::exchange::view::{ImportDone, ImportReverted, ImportRunView, PreviewView, SourceView};
use crate::goals::view::GoalView;
use crate::ids::{
    AffiliationId, AgreementId, AssignmentId, ConfirmationId, DocId, GoalId, ImportRunId, MomentId, PartnerId,
    PersonId, QuestionId, RoleId, TeamId, TeamMemberId, ViewId,
};
use crate::kinds::{Audience, ConfirmationAnswer, SchoolType, TieKind, ToldTopic};
use crate::landscape::input::{LandscapeFilter, LandscapeFormat, LandscapePrint, LandscapeRoom};
use crate::landscape::view::LandscapeView;
use crate::moments::input::MomentInput;
use crate::organogram::present::Presentation;
use crate::organogram::view::OrganogramView;
use crate::partners::input::{
    AffiliationPatch, ContactInput, HandOver, KnownContact, NewPartner, PartnerFilter, PartnerPatch,
};
use crate::partners::view::{PartnerPage, PartnersView};
use crate::people::input::{PersonInput, PersonPatch};
use crate::people::view::{PastedTeam, PersonChoice, TeamView};
use crate::preferences::Preferences;
use crate::questions::input::{QuestionInput, QuestionRef};
use crate::questions::view::QuestionsView;
use crate::roles::input::{AssignmentPatch, ChildrenGo, ListedRole, NewAssignment, NewRole, RolePatch, Spot};
use crate::roles::view::{ContactChoice, PastedRoles, RolePage, Templates};
use crate::school::view::{BinView, Hit, Outcome, SchoolView, SnapshotView, Thing};
use crate::teams::input::{NewTeam, NewTeamMember, TeamPatch};
use crate::teams::view::TeamCard;
use crate::views::input::{OrganogramFilter, SavedView, ViewSettings};
use crate::wire::start::{NewSchool, SavedFile, StartView};
use ts_rs::{Config, TS, TypeVisitor};

/// One command.
pub struct Command {
    /// Its name, as the shell registers it.
    pub name: &'static str,
    /// TypeScript of its arguments, an object type.
    pub args: fn(&Config) -> String,
    /// TypeScript of its result.
    pub result: fn(&Config) -> String,
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $result:ty;)+) => {
        /// The list, in the order in which it stands here.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            args: |_cfg| {
                let fields: Vec<String> = vec![$(format!("{}: {}", stringify!($arg), <$ty as TS>::name(_cfg))),*];
                if fields.is_empty() { "Record<string, never>".to_owned() } else { format!("{{ {} }}", fields.join(", ")) }
            },
            result: |cfg| <$result as TS>::name(cfg),
        }),+];

        /// Shows every type that a command takes or gives to `visitor`.
        pub(super) fn visit(visitor: &mut impl TypeVisitor) {
            $($(visitor.visit::<$ty>(); <$ty as TS>::visit_generics(visitor);)*
              visitor.visit::<$result>(); <$result as TS>::visit_generics(visitor);)+
        }
    };
}

commands! {
    // The app
    start() -> StartView;
    shown() -> ();
    window_full_screen(on: bool) -> ();
    preferences_save(preferences: Preferences) -> Preferences;
    report_save() -> Option<SavedFile>;
    school_create(input: NewSchool) -> SchoolView;
    school_open(doc: DocId) -> SchoolView;
    school_sample() -> SchoolView;
    school_close() -> StartView;
    school_view() -> SchoolView;
    school_rename(name: String) -> Outcome<()>;
    undo() -> Outcome<()>;
    redo() -> Outcome<()>;
    search(text: String) -> Vec<Hit>;
    bin_view() -> BinView;
    bin_restore(thing: Thing) -> Outcome<()>;
    snapshots() -> Vec<SnapshotView>;
    snapshots_of(doc: DocId) -> Vec<SnapshotView>;
    snapshot_restore(doc: DocId, file: String) -> SchoolView;

    // Organogram
    organogram_view(filter: OrganogramFilter, audience: Audience) -> OrganogramView;
    view_list() -> Vec<SavedView>;
    view_save(settings: ViewSettings) -> Outcome<ViewId>;
    view_delete(view: ViewId) -> Outcome<()>;
    organogram_present(hide_names: bool, width: u32, height: u32) -> Presentation;
    organogram_sheets(input: PrintInput, filter: OrganogramFilter) -> PrintView;
    organogram_pdf(input: PrintInput, filter: OrganogramFilter) -> Option<SavedFile>;
    organogram_export(format: ExportFormat, audience: Audience, filter: OrganogramFilter) -> Option<SavedFile>;
    organogram_copy(audience: Audience, filter: OrganogramFilter) -> ();
    role_page(role: RoleId) -> RolePage;
    role_add(input: NewRole) -> Outcome<RoleId>;
    role_update(role: RoleId, patch: RolePatch) -> Outcome<()>;
    role_move(role: RoleId, to: Spot) -> Outcome<()>;
    role_shift(role: RoleId, up: bool) -> Outcome<()>;
    roles_paste(role: RoleId, to: Spot) -> Outcome<RoleId>;
    role_delete(role: RoleId, children: ChildrenGo) -> Outcome<()>;
    role_templates() -> Templates;
    roles_from_template(keys: Vec<String>, school_type: Option<SchoolType>) -> Outcome<u32>;
    roles_list_preview(text: String) -> PastedRoles;
    roles_list_add(rows: Vec<ListedRole>, under: Option<RoleId>) -> Outcome<u32>;
    role_assign(input: NewAssignment) -> Outcome<AssignmentId>;
    role_unassign(assignment: AssignmentId) -> Outcome<()>;
    role_assignment_update(assignment: AssignmentId, patch: AssignmentPatch) -> Outcome<()>;
    contact_choices() -> Vec<ContactChoice>;
    interest_note(role: RoleId, person: PersonId) -> Outcome<()>;
    interest_withdraw(role: RoleId, person: PersonId) -> Outcome<()>;
    teams_view() -> Vec<TeamCard>;
    team_add(input: NewTeam) -> Outcome<TeamId>;
    team_update(team: TeamId, patch: TeamPatch) -> Outcome<()>;
    team_delete(team: TeamId) -> Outcome<()>;
    team_member_add(input: NewTeamMember) -> Outcome<TeamMemberId>;
    team_member_remove(member: TeamMemberId) -> Outcome<()>;
    tie_set(partner: PartnerId, kind: TieKind, role: Option<RoleId>) -> Outcome<()>;

    // Partners
    partners_view(filter: PartnerFilter) -> PartnersView;
    partner_page(partner: PartnerId) -> PartnerPage;
    partner_add(input: NewPartner) -> Outcome<PartnerId>;
    partner_update(partner: PartnerId, patch: PartnerPatch) -> Outcome<()>;
    partners_update(partners: Vec<PartnerId>, patch: PartnerPatch) -> Outcome<()>;
    partners_delete(partners: Vec<PartnerId>) -> Outcome<()>;
    contact_add(partner: PartnerId, input: ContactInput) -> Outcome<AffiliationId>;
    contact_update(affiliation: AffiliationId, input: ContactInput) -> Outcome<()>;
    contact_remove(affiliation: AffiliationId) -> Outcome<()>;
    partners_export(format: PartnerExport) -> Option<SavedFile>;
    update_sheet(person: PersonId) -> Option<SavedFile>;
    contact_erase(affiliation: AffiliationId) -> Outcome<()>;
    contact_link(partner: PartnerId, known: KnownContact) -> Outcome<AffiliationId>;
    contact_hand_over(affiliation: AffiliationId, input: HandOver) -> Outcome<AffiliationId>;
    contact_tell(affiliation: AffiliationId, topic: ToldTopic, told: bool) -> Outcome<()>;
    affiliation_update(affiliation: AffiliationId, patch: AffiliationPatch) -> Outcome<()>;
    moment_add(partner: PartnerId, input: MomentInput) -> Outcome<MomentId>;
    moment_update(moment: MomentId, input: MomentInput) -> Outcome<()>;
    moment_follow_up(moment: MomentId, done: bool) -> Outcome<()>;
    moment_delete(moment: MomentId) -> Outcome<()>;
    partner_confirm(partner: PartnerId, answer: ConfirmationAnswer, by: Option<PersonId>) -> Outcome<ConfirmationId>;
    agreement_add(partner: PartnerId, input: AgreementInput) -> Outcome<AgreementId>;
    agreement_update(agreement: AgreementId, input: AgreementInput) -> Outcome<()>;
    agreement_delete(agreement: AgreementId) -> Outcome<()>;
    goals_view() -> Vec<GoalView>;
    goal_add(text: String) -> Outcome<GoalId>;
    goal_rename(goal: GoalId, text: String) -> Outcome<()>;
    goal_shift(goal: GoalId, up: bool) -> Outcome<()>;
    goal_delete(goal: GoalId) -> Outcome<()>;
    duplicates() -> Vec<DuplicatePair>;
    duplicate_apart(one: PartnerId, other: PartnerId) -> Outcome<()>;
    merge_view(one: PartnerId, other: PartnerId) -> MergeView;
    partners_merge(input: MergeInput) -> Outcome<()>;
    landscape_view(filter: LandscapeFilter, audience: Audience, room: LandscapeRoom) -> LandscapeView;
    landscape_sheets(input: LandscapePrint, filter: LandscapeFilter) -> PrintView;
    landscape_document(format: LandscapeFormat, input: LandscapePrint, filter: LandscapeFilter) -> Option<SavedFile>;

    // Bij wie moet ik zijn?
    questions_view(text: String) -> QuestionsView;
    question_add(input: QuestionInput) -> Outcome<QuestionId>;
    question_update(question: QuestionRef, input: QuestionInput) -> Outcome<QuestionId>;
    question_hide(question: QuestionRef) -> Outcome<()>;
    questions_show() -> Outcome<u32>;

    // Team
    team_view() -> TeamView;
    person_choices() -> Vec<PersonChoice>;
    person_add(input: PersonInput) -> Outcome<PersonId>;
    person_update(person: PersonId, patch: PersonPatch) -> Outcome<()>;
    people_delete(people: Vec<PersonId>) -> Outcome<()>;
    team_paste_preview(text: String) -> PastedTeam;
    team_paste(people: Vec<PersonInput>) -> Outcome<u32>;

    // Import: a file lies open in the core until it is imported or put away
    import_choose() -> Option<SourceView>;
    import_paste(text: String) -> SourceView;
    import_sheet(sheet: u32, header_line: Option<u32>) -> SourceView;
    import_preview(plan: ImportPlan) -> PreviewView;
    import_run(plan: ImportPlan) -> Outcome<ImportDone>;
    import_clear() -> ();
    imports() -> Vec<ImportRunView>;
    import_revert(run: ImportRunId) -> Outcome<ImportReverted>;
    role_list_choose() -> bool;
    role_list_preview() -> RolesPreview;
    role_list_run() -> Outcome<u32>;

    // Zo werk ik samen: nothing of it touches the school document
    assessment_form() -> FormView;
    assessment_pick() -> Option<PickedFile>;
    assessment_unlock(passphrase: Passphrase) -> PersonalFileView;
    assessment_file() -> PersonalFileView;
    assessment_resume(place: u32) -> ResumeView;
    assessment_result(portrait: PortraitInput) -> ResultView;
    assessment_kept_result(place: u32) -> ResultView;
    assessment_passphrase() -> String;
    assessment_keep(portrait: PortraitInput) -> KeptFile;
    assessment_keep_new(portrait: PortraitInput, passphrase: Passphrase) -> Option<KeptFile>;
    assessment_clear() -> ();
    assessment_unkept(unkept: bool) -> ();
    window_close() -> ();
}
