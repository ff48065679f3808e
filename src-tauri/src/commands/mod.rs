//! One short function per command of [`spil::wire::commands`]; one file per subject.
//!
//! A body hands over and gives back: at most eight lines, no `if`, no `match`.

mod app;
mod assessment;
mod current;
mod duplicates;
mod import;
mod landscape;
mod organogram;
mod partners;
mod school;
mod team;
mod teams;
mod views;

#[cfg(feature = "e2e")]
mod seams;

use tauri::Wry;
use tauri::ipc::Invoke;

/// Every command, in the order of the wire list.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app::start,
        app::shown,
        app::window_full_screen,
        app::preferences_save,
        app::report_save,
        app::school_create,
        app::school_open,
        app::school_sample,
        app::school_close,
        school::school_view,
        school::school_rename,
        school::undo,
        school::redo,
        school::search,
        school::bin_view,
        school::bin_restore,
        school::snapshots,
        app::snapshots_of,
        app::snapshot_restore,
        organogram::organogram_view,
        views::view_list,
        views::view_save,
        views::view_delete,
        organogram::organogram_present,
        organogram::organogram_sheets,
        organogram::organogram_pdf,
        organogram::organogram_export,
        organogram::organogram_copy,
        organogram::role_page,
        organogram::role_add,
        organogram::role_update,
        organogram::role_move,
        organogram::role_shift,
        organogram::roles_paste,
        organogram::role_delete,
        organogram::role_templates,
        organogram::roles_from_template,
        organogram::roles_list_preview,
        organogram::roles_list_add,
        organogram::role_assign,
        organogram::role_unassign,
        teams::role_assignment_update,
        teams::contact_choices,
        teams::interest_note,
        teams::interest_withdraw,
        teams::teams_view,
        teams::team_add,
        teams::team_update,
        teams::team_delete,
        teams::team_member_add,
        teams::team_member_remove,
        partners::tie_set,
        partners::partners_view,
        partners::partner_page,
        partners::partner_add,
        partners::partner_update,
        partners::partners_update,
        partners::partners_delete,
        partners::contact_add,
        partners::contact_update,
        partners::contact_remove,
        partners::partners_export,
        partners::update_sheet,
        current::contact_erase,
        current::contact_link,
        current::contact_hand_over,
        current::contact_tell,
        current::affiliation_update,
        current::moment_add,
        current::moment_update,
        current::moment_follow_up,
        current::moment_delete,
        current::partner_confirm,
        current::agreement_add,
        current::agreement_update,
        current::agreement_delete,
        current::goals_view,
        current::goal_add,
        current::goal_rename,
        current::goal_shift,
        current::goal_delete,
        duplicates::duplicates,
        duplicates::duplicate_apart,
        duplicates::merge_view,
        duplicates::partners_merge,
        landscape::landscape_view,
        landscape::landscape_sheets,
        landscape::landscape_document,
        team::team_view,
        team::person_choices,
        team::person_add,
        team::person_update,
        team::people_delete,
        team::team_paste_preview,
        team::team_paste,
        import::import_choose,
        import::import_paste,
        import::import_sheet,
        import::import_preview,
        import::import_run,
        import::import_clear,
        import::imports,
        import::import_revert,
        import::role_list_choose,
        import::role_list_preview,
        import::role_list_run,
        assessment::assessment_form,
        assessment::assessment_pick,
        assessment::assessment_unlock,
        assessment::assessment_file,
        assessment::assessment_resume,
        assessment::assessment_result,
        assessment::assessment_kept_result,
        assessment::assessment_passphrase,
        assessment::assessment_keep,
        assessment::assessment_keep_new,
        assessment::assessment_clear,
        assessment::assessment_unkept,
        assessment::window_close,
        #[cfg(feature = "e2e")]
        seams::stop_with_a_defect,
    ]
}
