// Made from Rust by `cargo xtask bindings`. Do not edit.

export type ActionView = { 
/**
 * Message key without its prefix.
 */
code: string, 
/**
 * Parameters of the sentence; names are looked up when shown, never stored.
 */
params: { [key in string]: string }, };

export type AffiliationId = string;

export type AffiliationPatch = { "field": "from", "value": string | null } | { "field": "until", "value": string | null } | { "field": "successor", "value": AffiliationId | null } | { "field": "handover", "value": string } | { "field": "note", "value": string };

export type AgreementId = string;

export type AgreementInput = { 
/**
 * What it is about.
 */
kind: AgreementKind, 
/**
 * What was agreed; never empty.
 */
text: string, 
/**
 * How many hours, in words.
 */
hours: string, 
/**
 * What it costs, in cents; never negative.
 */
cents: number | null, 
/**
 * On which ground data are shared.
 */
privacy_ground: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * When to look at it again.
 */
review_date: string | null, };

export type AgreementKind = "convenant" | "contract" | "hours" | "costs" | "privacy" | "other";

export type AgreementView = { 
/**
 * The agreement.
 */
agreement: AgreementId, 
/**
 * What it is about.
 */
kind: AgreementKind, 
/**
 * What was agreed.
 */
text: string, 
/**
 * Hours, in words.
 */
hours: string, 
/**
 * Costs in cents.
 */
cents: number | null, 
/**
 * On which ground data are shared.
 */
privacy_ground: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * When to look at it again.
 */
review_date: string | null, 
/**
 * That day is here or past.
 */
review_due: boolean, 
/**
 * The last day is past.
 */
ended: boolean, };

export type AnswersInput = { 
/**
 * Id of the role; only orders the topics.
 */
role: string | null, 
/**
 * Topic → answer.
 */
competencies: { [key in string]: string }, 
/**
 * Topics to work on.
 */
focus: Array<string>, 
/**
 * Working condition → answer.
 */
conditions: { [key in string]: string }, };

export type AssessmentError = { "code": "wrong_passphrase" } | { "code": "passphrase_too_short", "params": { 
/**
 * Least number of characters.
 */
min: number, } } | { "code": "not_a_personal_file" } | { "code": "personal_file_damaged" } | { "code": "personal_file_newer" } | { "code": "personal_file_too_heavy" } | { "code": "personal_file_unreadable" } | { "code": "personal_file_unwritable" } | { "code": "personal_file_disk_full" } | { "code": "personal_file_exists", "params": { 
/**
 * Name of the file, without its folder.
 */
name: string, } } | { "code": "personal_file_changed", "params": { 
/**
 * Name of the file, without its folder.
 */
name: string, } } | { "code": "no_personal_file" } | { "code": "too_many_focus_points", "params": { 
/**
 * The most that can be chosen.
 */
max: number, } };

export type AssignmentId = string;

export type AssignmentKind = "holder" | "stand_in";

export type AssignmentPatch = { "field": "half_days", "value": HalfDays | null } | { "field": "hours", "value": HoursInput | null };

export type Attention = "vacancies" | "risks";

export type Audience = "leaders" | "team" | "partners" | "public";

export type BadgeKind = "no_second" | "leaves" | "absent" | "set_aside" | "continues";

export type BadgeMark = { 
/**
 * What it says; decides the icon.
 */
kind: BadgeKind, 
/**
 * Where.
 */
rect: Rect, 
/**
 * Where the icon goes.
 */
icon: Rect, 
/**
 * The word.
 */
text: Text, };

export type Basic = "name_category" | "purpose" | "first_contact" | "second_contact" | "contact_person";

export type BasicItem = { 
/**
 * Which.
 */
item: Basic, 
/**
 * Filled in.
 */
done: boolean, };

export type Bilingual = { 
/**
 * Dutch.
 */
nl: string, 
/**
 * English.
 */
en: string, };

export type BinItem = { 
/**
 * What it is.
 */
thing: Thing, 
/**
 * Name or title.
 */
name: string, 
/**
 * When it was deleted, local ISO date and time.
 */
deleted_at: string, };

export type BinView = { 
/**
 * Deleted things, newest first.
 */
items: Array<BinItem>, };

export type Bottleneck = "beschikbaarheid" | "bereikbaarheid" | "personeelsverloop" | "administratie" | "systemen" | "privacy" | "subsidie" | "cultuur";

export type BranchLayout = "automatic" | "row" | "hanging_1" | "hanging_2" | "hanging_3" | "hanging_4";

export type Card = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Its parent; none at the top.
 */
parent: RoleId | null, 
/**
 * Depth, 1 at the top.
 */
level: number, 
/**
 * Where the card stands.
 */
rect: Rect, 
/**
 * Coloured stripe.
 */
domain: Domain | null, 
/**
 * Nobody holds the role: dashed border.
 */
vacant: boolean, 
/**
 * For screen readers and tagged PDF: title, who, stand-in, partners, badges, in one sentence.
 */
label: string, 
/**
 * Title, hours, names: lines of text.
 */
texts: Array<Text>, 
/**
 * Round marks with initials.
 */
people: Array<PersonMark>, 
/**
 * Badges.
 */
badges: Array<BadgeMark>, 
/**
 * Partner chips.
 */
chips: Array<Chip>, 
/**
 * A thin line between people and partners, on paper only.
 */
rule: Rect | null, };

export type Category = "gemeente" | "jeugdzorg" | "zorg" | "opvang" | "veiligheid" | "wijk" | "bovenschools" | "advies" | "onderwijs" | "opleiding" | "lezen" | "cultuur" | "natuur" | "techniek" | "sport" | "ontlasten" | "bouw" | "overig";

export type CategoryChoice = { 
/**
 * As it stands in the file.
 */
value: string, 
/**
 * Soort.
 */
category: Category, };

export type CategoryCount = { 
/**
 * Soort.
 */
category: Category, 
/**
 * How many.
 */
count: number, };

export type ChangeSet = { 
/**
 * Revision after the change; unchanged when nothing was written.
 */
rev: number, 
/**
 * Per topic the ids that were touched.
 */
topics: { [key in Topic]?: Touched }, };

export type ChildrenGo = "up" | "along";

export type Chip = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Soort: decides the icon.
 */
category: Category, 
/**
 * Coverage mark; drawn only where it is not `both`.
 */
cover: Cover, 
/**
 * Confirmed this school year; otherwise the chip is grey and dashed.
 */
confirmed: boolean, 
/**
 * Drawn without a box of its own, as on paper.
 */
bare: boolean, 
/**
 * Where.
 */
rect: Rect, 
/**
 * Where the category icon goes.
 */
icon: Rect, 
/**
 * Where the coverage mark goes.
 */
mark: Rect, 
/**
 * Partner name and, if it fits whole, the counterpart's name.
 */
texts: Array<Text>, 
/**
 * Full label for screen readers.
 */
label: string, };

export type ColumnPlan = { 
/**
 * What it becomes.
 */
target: Target, 
/**
 * Which contact person a contact field belongs to, from 1; 0 for everything else.
 */
group: number, 
/**
 * Look for phone numbers, e-mail and web addresses in its text.
 */
search: boolean, };

export type ColumnView = { 
/**
 * Its heading; may be empty.
 */
heading: string, 
/**
 * Which of the columns with this heading it is, from 1.
 */
nth: number, 
/**
 * Its letter as a spreadsheet shows it.
 */
letter: string, 
/**
 * Filled cells.
 */
filled: number, 
/**
 * At most five different values.
 */
samples: Array<string>, 
/**
 * Its different values with our category for each; empty when there are too many to be categories.
 */
values: Array<ValueView>, 
/**
 * Cells in which a phone number, e-mail or web address was found.
 */
found: number, };

export type CompetencyChoice = { 
/**
 * Its id in the instrument.
 */
id: string, 
/**
 * Its name.
 */
name: Bilingual, 
/**
 * Matters for this role.
 */
matters: boolean, };

export type CompetencyView = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Its name.
 */
name: Bilingual, 
/**
 * What it is.
 */
definition: Bilingual, 
/**
 * The four descriptions.
 */
descriptions: Array<OptionView>, };

export type ConditionRow = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The condition.
 */
text: Bilingual, 
/**
 * The answer.
 */
answer: OptionView, 
/**
 * The earlier answer, if there is one.
 */
before: OptionView | null, };

export type ConfirmationAnswer = "klopt" | "wijzig" | "stoppen";

export type ConfirmationId = string;

export type ConfirmedView = { 
/**
 * ISO date.
 */
on: string, 
/**
 * The answer.
 */
answer: ConfirmationAnswer, 
/**
 * Who answered.
 */
by: string | null, };

export type Connector = { 
/**
 * The parent.
 */
from: RoleId, 
/**
 * The child.
 */
to: RoleId, 
/**
 * Corner points `[x, y]`, first on the parent's box, last on the child's.
 */
points: Array<[number, number]>, };

export type ContactBrief = { 
/**
 * The contact.
 */
contact: ContactId, 
/**
 * Name.
 */
name: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, };

export type ContactChoice = { 
/**
 * The contact person.
 */
contact: ContactId, 
/**
 * Name.
 */
name: string, 
/**
 * Function.
 */
function: string, 
/**
 * Name of the partner.
 */
from: string, 
/**
 * Reachable half-days.
 */
half_days: HalfDays, };

export type ContactId = string;

export type ContactInput = { 
/**
 * Name; never empty.
 */
name: string, 
/**
 * Function.
 */
function: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Reachable half-days.
 */
half_days: HalfDays, };

export type ContactView = { 
/**
 * The contact.
 */
contact: ContactId, 
/**
 * The function at this partner.
 */
affiliation: AffiliationId, 
/**
 * Name.
 */
name: string, 
/**
 * Initials.
 */
initials: string, 
/**
 * Function.
 */
function: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Reachable half-days.
 */
half_days: HalfDays, 
/**
 * Half-days on which the first contact at school works too: the best moments to call (R31).
 */
together: HalfDays, 
/**
 * Half-days on which the second contact at school works too.
 */
together_second: HalfDays, 
/**
 * First day at this partner, ISO date.
 */
from: string | null, 
/**
 * Last day, when that is known.
 */
until: string | null, 
/**
 * Who takes over.
 */
successor: AffiliationId | null, 
/**
 * Name of who takes over.
 */
successor_name: string | null, 
/**
 * What the successor has to know.
 */
handover: string, 
/**
 * Note about the person.
 */
note: string, 
/**
 * What this person was told about our school (R23).
 */
told: Array<Told>, 
/**
 * Other partners where this person is too.
 */
also_at: Array<PartnerLink>, 
/**
 * Fields that look wrong: `phone`, `email`.
 */
odd: Array<string>, };

export type Counts = { 
/**
 * Partners outside the bin.
 */
partners: number, 
/**
 * People in the team.
 */
people: number, 
/**
 * Roles.
 */
roles: number, 
/**
 * Things in the bin.
 */
bin: number, };

export type Cover = "both" | "first_only" | "nobody" | "paused" | "candidate" | "ended";

export type DecidedBy = "leerkracht" | "school" | "bestuur" | "samenwerkingsverband";

export type Detail = "full" | "compact" | "names";

export type DocId = string;

export type DocumentError = { "code": "document_not_saved", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "document_failed", "params": { 
/**
 * The typesetter's own words, for the report.
 */
reason: string, } } | { "code": "clipboard_refused" };

export type Domain = "leiding" | "zorg" | "onderwijs" | "opvang" | "cultuur" | "taal" | "sport" | "organisatie" | "opleiden";

export type Dot = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Name, unwrapped; empty when the audience may not see it.
 */
name: string, 
/**
 * Soort.
 */
category: Category, 
/**
 * Ring.
 */
zone: Zone, 
/**
 * How often.
 */
intensity: Intensity | null, 
/**
 * Coverage mark.
 */
cover: Cover, 
/**
 * Centre.
 */
x: number, 
/**
 * Centre.
 */
y: number, 
/**
 * Radius.
 */
r: number, 
/**
 * Number, beside the dot and in the list.
 */
numbers: Array<Words>, 
/**
 * The name in lines.
 */
words: Array<Words>, 
/**
 * The rooms that the words take.
 */
areas: Array<Rect>, 
/**
 * A line from the dot to its name, when they are apart.
 */
leader: Array<[number, number]>, 
/**
 * First contact at school.
 */
first: Link | null, 
/**
 * Second contact at school.
 */
second: Link | null, 
/**
 * The line to the first contact, drawn while the dot has the focus.
 */
tie: Tie | null, 
/**
 * For screen readers and tagged PDF, in one sentence.
 */
label: string, };

export type Drawing = { 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, 
/**
 * Layers, the lowest first.
 */
layers: Array<DrawnLayer>, };

export type DrawnLayer = { 
/**
 * What it is, in words.
 */
label: string | null, 
/**
 * Its shapes, the lowest first.
 */
shapes: Array<DrawnShape>, };

export type DrawnPaint = { 
/**
 * Colour inside, `#rrggbb`.
 */
fill: string | null, 
/**
 * Colour of the line.
 */
stroke: string | null, 
/**
 * Thickness of the line.
 */
width: number, 
/**
 * Length of dashes and of the gaps between them; 0 = unbroken.
 */
dash: number, };

export type DrawnShape = { "shape": "rect", x: number, y: number, w: number, h: number, left: number, right: number, paint: DrawnPaint, } | { "shape": "circle", x: number, y: number, r: number, paint: DrawnPaint, } | { "shape": "path", steps: Array<DrawnStep>, paint: DrawnPaint, } | { "shape": "text", x: number, y: number, w: number, size: number, weight: number, fill: string, text: string, } | { "shape": "icon", x: number, y: number, size: number, name: string, colour: string, };

export type DrawnStep = { "step": "move", x: number, y: number, } | { "step": "line", x: number, y: number, } | { "step": "quad", cx: number, cy: number, x: number, y: number, };

export type DuplicatePair = { 
/**
 * The one that the school has had longest.
 */
one: DuplicateSide, 
/**
 * The other.
 */
other: DuplicateSide, 
/**
 * What they share: message keys `duplicates_evidence_<code>`.
 */
evidence: Array<SharedMark>, };

export type DuplicateSide = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Its name.
 */
name: string, 
/**
 * Soort.
 */
category: Category, 
/**
 * Status.
 */
status: PartnerStatus, 
/**
 * Names of its contact persons.
 */
contacts: Array<string>, 
/**
 * Lines to roles.
 */
ties: number, 
/**
 * Contact moments.
 */
moments: number, 
/**
 * Agreements.
 */
agreements: number, };

export type Employer = "school" | "opvang" | "gemeente" | "zzp" | "opleiding";

export type Error = StoreError | RuleError | ImportError | DocumentError | AssessmentError;

export type Evidence = "name" | "phone" | "email" | "website" | "postcode" | "contact" | "kvk" | "abbreviation";

export type ExportFormat = "png" | "svg" | "drawio" | "xlsx" | "csv" | "html";

export type FieldChange = { 
/**
 * Which field.
 */
target: Target, 
/**
 * Which contact person, from 1; 0 for the partner itself.
 */
group: number, 
/**
 * Before.
 */
old: string, 
/**
 * After.
 */
new: string, };

export type FieldText = { 
/**
 * Which field.
 */
target: Target, 
/**
 * Which contact person, from 1; 0 for the partner itself.
 */
group: number, 
/**
 * Its text.
 */
text: string, };

export type FilterName = { 
/**
 * Which part.
 */
part: FilterPart, 
/**
 * Name of the role, person, partner or team; empty when it is gone.
 */
name: string, };

export type FilterPart = "root" | "person" | "partner" | "team";

export type FindChoice = { 
/**
 * Row number in the file.
 */
line: number, 
/**
 * Which field it is for.
 */
kind: FindKind, 
/**
 * The value to use; none = leave it only in the text.
 */
value: string | null, };

export type FindKind = "phone" | "email" | "website";

export type Follower = { "who": "here", "value": AffiliationId } | { "who": "new", "value": ContactInput };

export type FormView = { 
/**
 * What the list is for.
 */
intro: Bilingual, 
/**
 * Whose the answers are.
 */
privacy: Bilingual, 
/**
 * What is meant by a partner.
 */
partner: Bilingual | null, 
/**
 * Roles that put some topics first.
 */
roles: Array<RoleOrder>, 
/**
 * Says that these orders are proposals.
 */
roles_note: Bilingual, 
/**
 * The question above the descriptions.
 */
question: Bilingual, 
/**
 * The topics, in code order.
 */
competencies: Array<CompetencyView>, 
/**
 * Answers that say "does not apply"; for a description there is one.
 */
non_answers: Array<OptionView>, 
/**
 * The most focus points.
 */
max_focus: number, 
/**
 * The question above the working conditions.
 */
conditions_question: Bilingual, 
/**
 * The working conditions.
 */
conditions: Array<OptionView>, 
/**
 * Their answers, the non-answer last.
 */
conditions_answers: Array<OptionView>, 
/**
 * Least number of characters of an own passphrase.
 */
passphrase_min: number, };

export type FoundView = { 
/**
 * What it is.
 */
kind: FindKind, 
/**
 * What was found, best first.
 */
values: Array<string>, 
/**
 * The one that goes into the field; none = it stays only in the text.
 */
chosen: string | null, };

export type Frame = { 
/**
 * The role at the top of the branch.
 */
role: RoleId, 
/**
 * Where.
 */
rect: Rect, 
/**
 * Its words, relative to the frame's top left.
 */
label: Text, };

export type FundingKind = "incidenteel" | "structureel";

export type GoalId = string;

export type GoalTick = { 
/**
 * The goal.
 */
goal: GoalId, 
/**
 * Its words.
 */
text: string, 
/**
 * This partner serves it.
 */
ticked: boolean, };

export type GoalView = { 
/**
 * The goal.
 */
goal: GoalId, 
/**
 * Its words.
 */
text: string, 
/**
 * Partners outside the bin that serve it, whatever their status.
 */
partners: Array<PartnerId>, };

export type HalfDays = number;

export type HandOver = { 
/**
 * Last day of who goes, a date as people type it; none = not known yet.
 */
last_day: string | null, 
/**
 * Who follows.
 */
follower: Follower, 
/**
 * What the follower has to know.
 */
note: string, };

export type Heading = { 
/**
 * Soort.
 */
category: Category, 
/**
 * Where its icon goes.
 */
icon: Rect, 
/**
 * Its name.
 */
words: Words, };

export type Hired = { 
/**
 * The contact person.
 */
contact: ContactId, 
/**
 * The partner that sends this person.
 */
partner: PartnerId, 
/**
 * Name of that partner.
 */
from: string, };

export type Hit = { 
/**
 * What was found.
 */
thing: Thing, 
/**
 * Name or title.
 */
title: string, 
/**
 * One line about it: function, holder, first contact.
 */
about: string, };

export type HoursInput = { 
/**
 * More than 0, at most 2000.
 */
amount: number, 
/**
 * Per what.
 */
unit: HoursUnit, };

export type HoursUnit = "half_days_per_week" | "half_days_per_two_weeks" | "hours_per_week" | "hours_per_year";

export type HouseRhythm = "week" | "two_weeks" | "month";

export type Hub = { 
/**
 * Centre.
 */
x: number, 
/**
 * Centre.
 */
y: number, 
/**
 * Radius.
 */
r: number, 
/**
 * Its name; empty when it does not fit, and then an icon stands there.
 */
words: Array<Words>, };

export type ImportDone = { 
/**
 * Partners added.
 */
added: number, 
/**
 * Partners changed.
 */
changed: number, 
/**
 * Rows that said nothing new.
 */
same: number, 
/**
 * Rows left out.
 */
left_out: number, };

export type ImportError = { "code": "import_unreadable", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_empty", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_header_only", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_too_large", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * The limit in megabytes.
 */
max_mb: number, } } | { "code": "import_unpacks_too_large", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_too_many_cells", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * The limit in cells.
 */
max: number, } } | { "code": "import_cell_too_long", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * The limit in characters.
 */
max: number, } } | { "code": "import_password", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_other_spreadsheet", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_not_a_list", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_encoding", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_broken", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_no_name_column" } | { "code": "import_no_role_column", "params": { 
/**
 * Name of the file, without its folder.
 */
file: string, } } | { "code": "import_field_twice", "params": { 
/**
 * Key of the field.
 */
field: string, } } | { "code": "import_no_file" } | { "code": "import_not_revertible" } | { "code": "import_nothing" };

export type ImportPlan = { 
/**
 * One per column of the table.
 */
columns: Array<ColumnPlan>, 
/**
 * The file's own categories.
 */
categories: Array<CategoryChoice>, 
/**
 * Choices about rows.
 */
rows: Array<RowChoice>, 
/**
 * Choices about what was found in text.
 */
finds: Array<FindChoice>, 
/**
 * Remember how this list is read, under this name; none = do not.
 */
remember: string | null, };

export type ImportReverted = { 
/**
 * Partners that changed since, by name.
 */
kept: Array<KeptPartner>, };

export type ImportRunId = string;

export type ImportRunView = { 
/**
 * The import.
 */
run: ImportRunId, 
/**
 * When, local ISO date and time.
 */
at: string, 
/**
 * Name of the file; empty for a pasted list.
 */
file: string, 
/**
 * Partners added.
 */
added: number, 
/**
 * Partners changed.
 */
changed: number, 
/**
 * Rows that said nothing new.
 */
same: number, 
/**
 * When it was taken back.
 */
reverted_at: string | null, 
/**
 * It can be taken back now.
 */
revertible: boolean, };

export type InRole = { 
/**
 * The assignment, for ending it.
 */
assignment: AssignmentId, 
/**
 * Who; somebody hired under the id of the contact.
 */
person: PersonId, 
/**
 * Not on the payroll: a contact person at a partner who is hired for this role (R39).
 */
hired: Hired | null, 
/**
 * Who employs this member of staff.
 */
employer: Employer, 
/**
 * Full name in reading order.
 */
name: string, 
/**
 * Short name: "S. Yıldız".
 */
short: string, 
/**
 * One or two initials for the round mark.
 */
initials: string, 
/**
 * Holder or stand-in.
 */
kind: AssignmentKind, 
/**
 * When this person works for the role.
 */
half_days: HalfDays, 
/**
 * Half-days of this role alone (duobaan); none when they are simply the person's own.
 */
own_half_days: HalfDays | null, 
/**
 * Own share of the time for the role.
 */
hours_amount: number | null, 
/**
 * Unit of that share.
 */
hours_unit: HoursUnit | null, 
/**
 * Contract fraction, none when unknown.
 */
fraction: number | null, 
/**
 * Absent today.
 */
absent: boolean, 
/**
 * Last day at school, when that is known: ISO date.
 */
leaves: string | null, };

export type Intensity = "niet" | "soms" | "regelmatig" | "vaak";

export type InterestView = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Full name.
 */
name: string, 
/**
 * Initials.
 */
initials: string, 
/**
 * Function.
 */
function: string, 
/**
 * Since when: ISO date.
 */
noted_on: string, };

export type KeptFile = { 
/**
 * Name of the file, without its folder.
 */
name: string, 
/**
 * Place of the portrait in it.
 */
place: number, };

export type KeptPartner = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Its name.
 */
name: string, 
/**
 * The import added it; it stays because it is in use.
 */
whole: boolean, 
/**
 * Fields that somebody changed since.
 */
fields: Array<Target>, };

export type KnownContact = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * The function at this partner.
 */
function: string, };

export type LandscapeFilter = { 
/**
 * Partners of this category.
 */
category: Category | null, 
/**
 * Partners in this ring.
 */
zone: Zone | null, 
/**
 * Partners of which this role is the first or second contact.
 */
role: RoleId | null, 
/**
 * Partners of which this person is the first or second contact.
 */
person: PersonId | null, 
/**
 * Only active partners that are not covered.
 */
risks: boolean, };

export type LandscapeFormat = "pdf" | "svg";

export type LandscapePerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Full name.
 */
name: string, };

export type LandscapePrint = { 
/**
 * Size of the sheet.
 */
paper: Paper, 
/**
 * Its orientation.
 */
orientation: Orientation, 
/**
 * Who it is for.
 */
audience: Audience, };

export type LandscapeRole = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Its title.
 */
title: string, };

export type LandscapeRoom = { 
/**
 * Width in CSS pixels.
 */
width: number, 
/**
 * Height in CSS pixels.
 */
height: number, };

export type LandscapeScene = { 
/**
 * Width of everything.
 */
width: number, 
/**
 * Height of everything.
 */
height: number, 
/**
 * How the names are set.
 */
manner: Manner, 
/**
 * The school in the middle.
 */
hub: Hub, 
/**
 * Rings, from the inside out.
 */
rings: Array<Ring>, 
/**
 * Sectors, clockwise from the top.
 */
sectors: Array<Sector>, 
/**
 * Partners in reading order: clockwise from the top.
 */
dots: Array<Dot>, 
/**
 * Headings above names in columns.
 */
headings: Array<Heading>, 
/**
 * What the marks mean; only what occurs.
 */
legend: Array<LegendItem>, };

export type LandscapeView = { 
/**
 * The picture.
 */
scene: LandscapeScene, 
/**
 * Partners that could be in it: not in the bin, not ended or declined.
 */
total: number, 
/**
 * Partners that ended or were declined, which are not in it.
 */
ended: number, 
/**
 * Categories to narrow to.
 */
categories: Array<Category>, 
/**
 * Rings to narrow to.
 */
zones: Array<Zone>, 
/**
 * Roles to narrow to: contacts of a partner.
 */
roles: Array<LandscapeRole>, 
/**
 * People to narrow to: contacts of a partner.
 */
people: Array<LandscapePerson>, };

export type Lang = "nl" | "en";

export type LegendItem = { 
/**
 * The mark.
 */
mark: LegendMark, 
/**
 * What it means.
 */
text: string, };

export type LegendMark = { "kind": "holder" } | { "kind": "stand_in" } | { "kind": "hired" } | { "kind": "elsewhere" } | { "kind": "nobody" } | { "kind": "cover", 
/**
 * Which.
 */
cover: Cover, } | { "kind": "unconfirmed" } | { "kind": "intensity", 
/**
 * Which.
 */
intensity: Intensity, } | { "kind": "domain", 
/**
 * Which.
 */
domain: Domain, };

export type Level = "leerling" | "groep" | "school";

export type LikeView = { 
/**
 * The partner of the school; none when it stands in the file.
 */
partner: PartnerId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Rows of the file with the same name.
 */
lines: Array<number>, 
/**
 * Why: message keys `import_evidence_<code>`.
 */
evidence: Array<Evidence>, };

export type Link = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Its title.
 */
title: string, 
/**
 * Full names.
 */
people: Array<string>, };

export type ListedRole = { 
/**
 * Depth in the list; 1 at its top.
 */
level: number, 
/**
 * Title; never empty.
 */
title: string, 
/**
 * Names of the holders as typed.
 */
holders: Array<string>, 
/**
 * Time for the role.
 */
hours: HoursInput | null, 
/**
 * This role is in the chart already: nothing is written, the lines below it come below it.
 */
known: RoleId | null, };

export type Manner = "beside" | "columns" | "numbers";

export type Mark = { 
/**
 * Its column, 0–3; none for a non-answer.
 */
column: number | null, 
/**
 * The chosen sentence, as it read when it was chosen.
 */
sentence: Bilingual, };

export type MergeChoice = { 
/**
 * Which field.
 */
field: Target, 
/**
 * What stays.
 */
take: MergeTake, };

export type MergeField = { 
/**
 * Which field.
 */
field: Target, 
/**
 * At the one that stays. Closed lists as codes, half-days as their bits.
 */
one: string, 
/**
 * At the other.
 */
other: string, 
/**
 * Both can stay: texts below each other, lists together.
 */
both: boolean, };

export type MergeFirst = { 
/**
 * Role at the one that stays.
 */
one: RoleId, 
/**
 * Its title.
 */
one_title: string, 
/**
 * Role at the other.
 */
other: RoleId, 
/**
 * Its title.
 */
other_title: string, };

export type MergeInput = { 
/**
 * The partner that stays.
 */
one: PartnerId, 
/**
 * The partner whose things go over to it.
 */
other: PartnerId, 
/**
 * Fields that are not simply those of the one that stays.
 */
fields: Array<MergeChoice>, 
/**
 * The first contact of the other one becomes the first contact.
 */
other_first_contact: boolean, };

export type MergeTake = "one" | "other" | "both";

export type MergeView = { 
/**
 * The one that stays.
 */
one: DuplicateSide, 
/**
 * The one whose things go over to it.
 */
other: DuplicateSide, 
/**
 * Fields that differ, with what Spil proposes.
 */
fields: Array<MergeField>, 
/**
 * Fields that are equal or filled at one side only: they need no choice.
 */
settled: number, 
/**
 * The first contacts, when they differ: a choice as well.
 */
first_contact: MergeFirst | null, };

export type MomentId = string;

export type MomentInput = { 
/**
 * The day, a date as people type it; none = today. A day to come is a moment that is planned.
 */
on: string | null, 
/**
 * Formal, informal or an attention.
 */
kind: MomentKind, 
/**
 * One line about it. No names of pupils (R96).
 */
line: string, 
/**
 * With whom at the partner.
 */
contact: ContactId | null, 
/**
 * Who at school.
 */
person: PersonId | null, 
/**
 * When something has to follow; never before the moment.
 */
follow_up_on: string | null, };

export type MomentKind = "formal" | "informal" | "attention";

export type MomentView = { 
/**
 * The moment.
 */
moment: MomentId, 
/**
 * The day, ISO date.
 */
on: string, 
/**
 * It is still to come.
 */
planned: boolean, 
/**
 * What kind.
 */
kind: MomentKind, 
/**
 * One line about it.
 */
line: string, 
/**
 * With whom at the partner.
 */
contact: ContactId | null, 
/**
 * Name of that contact person, also when no longer there.
 */
contact_name: string | null, 
/**
 * Who at school.
 */
person: PersonId | null, 
/**
 * Name of that colleague, also when no longer there.
 */
person_name: string | null, 
/**
 * When something has to follow, ISO date.
 */
follow_up_on: string | null, 
/**
 * It did.
 */
follow_up_done: boolean, 
/**
 * It should have by now.
 */
follow_up_late: boolean, };

export type NewAssignment = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Who.
 */
who: Who, 
/**
 * As holder (wie) or stand-in (vervanger).
 */
kind: AssignmentKind, };

export type NewPartner = { 
/**
 * Name; never empty.
 */
name: string, 
/**
 * Soort.
 */
category: Category, };

export type NewRole = { 
/**
 * Title; never empty.
 */
title: string, 
/**
 * Where it goes.
 */
at: Spot, };

export type NewSchool = { 
/**
 * Name of the school; never empty.
 */
name: string, 
/**
 * Name of the school leader; may be empty.
 */
leader: string, };

export type NewTeam = { 
/**
 * Name; never empty.
 */
name: string, 
/**
 * Kind.
 */
kind: TeamKind, 
/**
 * A role that takes part from the start.
 */
role: RoleId | null, 
/**
 * That role leads the team.
 */
leads: boolean, };

export type NewTeamMember = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Who.
 */
who: TeamWho, 
/**
 * Leads the team.
 */
leads: boolean, };

export type OptionView = { 
/**
 * Stable id: this is what is kept.
 */
id: string, 
/**
 * What it says.
 */
text: Bilingual, };

export type OrganogramFilter = { 
/**
 * This role and everything below it.
 */
root: RoleId | null, 
/**
 * Roles of this person.
 */
person: PersonId | null, 
/**
 * Roles with a line to this partner.
 */
partner: PartnerId | null, 
/**
 * Roles in this team.
 */
team: TeamId | null, 
/**
 * Roles of this domain.
 */
domain: Domain | null, 
/**
 * Roles that are the first contact of a partner of this category.
 */
category: Category | null, 
/**
 * Only vacancies or only risks.
 */
attention: Attention | null, };

export type OrganogramView = { 
/**
 * Diagram.
 */
scene: Scene, 
/**
 * Lijst.
 */
outline: Array<OutlineRow>, 
/**
 * Lines beside the tree, drawn while one of their roles has the focus.
 */
relations: Array<Relation>, 
/**
 * The roles of every partner, for following one of them.
 */
tied_roles: Array<TiedRole>, 
/**
 * What the filter points at, for the words above the chart.
 */
filter_names: Array<FilterName>, };

export type Orientation = "portrait" | "landscape" | "best";

export type Outcome<T> = { 
/**
 * What the change gives back (an id, a count).
 */
value: T, 
/**
 * What it touched.
 */
changes: ChangeSet, 
/**
 * Saved, undo and redo after it.
 */
status: Status, };

export type OutlineRow = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Its parent, none at the top.
 */
parent: RoleId | null, 
/**
 * Depth: 1 at the top (as `aria-level` wants it).
 */
level: number, 
/**
 * 1-based position among its siblings.
 */
position: number, 
/**
 * Number of siblings, itself included.
 */
set_size: number, 
/**
 * Number of roles directly below.
 */
children: number, 
/**
 * Title.
 */
title: string, 
/**
 * Coloured stripe.
 */
domain: Domain | null, 
/**
 * Time for the role, ready to show ("40 u/jr").
 */
hours: string | null, 
/**
 * Holders and stand-ins, holders first.
 */
people: Array<InRole>, 
/**
 * Partners of which this role is the first contact.
 */
partners: Array<RolePartner>, 
/**
 * The role stood in a cycle (two edits that were merged) and was set aside at the top.
 */
set_aside: boolean, };

export type Paper = "a4" | "a3" | "a2" | "a0";

export type PartView = { 
/**
 * Left, in points.
 */
x: number, 
/**
 * Top, in points.
 */
y: number, 
/**
 * Points per unit of the drawing.
 */
unit: number, 
/**
 * The drawing.
 */
drawing: Drawing, };

export type PartnerChoice = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Its name.
 */
name: string, };

export type PartnerExport = "xlsx" | "csv" | "cards" | "calendar" | "labels" | "attention" | "organisations";

export type PartnerFilter = { 
/**
 * Part of a name, folded (capitals, accents and hyphens do not matter); empty = all.
 */
text: string, 
/**
 * Only this category.
 */
category: Category | null, 
/**
 * Only active partners without a first or second contact.
 */
uncovered: boolean, };

export type PartnerForm = "overdracht" | "informatie" | "overleg" | "strategisch" | "locatie" | "dagprogramma" | "gastles" | "vakles" | "training" | "zorg_in_school" | "spreekuur" | "stage" | "ouders" | "bezoek" | "levering";

export type PartnerId = string;

export type PartnerLink = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Its name.
 */
name: string, };

export type PartnerMore = { 
/**
 * Why the status is what it is.
 */
status_reason: string, 
/**
 * Since when.
 */
status_since: string | null, 
/**
 * Who sought whom (R13).
 */
sought_by: SoughtBy | null, 
/**
 * First day of the partnership.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * The way in which they work together (R16).
 */
forms: Array<PartnerForm>, 
/**
 * At least one contact in so many weeks (R17).
 */
cadence_weeks: number | null, 
/**
 * Prescribed or chosen (R3).
 */
compulsory: boolean | null, 
/**
 * How often the half-days in the house come round (R17).
 */
house_rhythm: HouseRhythm | null, 
/**
 * What we offer (R8).
 */
we_offer: string, 
/**
 * What they are good at (R26).
 */
expertise: string, 
/**
 * Who decides about this partner (R85).
 */
decided_by: DecidedBy | null, 
/**
 * What they do when somebody is missing (R11).
 */
emergency: string, 
/**
 * Where the money comes from (R36).
 */
funding: string, 
/**
 * How long the money lasts.
 */
funding_kind: FundingKind | null, 
/**
 * Last day of the money.
 */
funding_until: string | null, 
/**
 * What makes it hard (R31–R37).
 */
bottlenecks: Array<Bottleneck>, 
/**
 * What makes it hard, in own words.
 */
bottleneck_note: string, 
/**
 * How it works with them (R77).
 */
tips: string, 
/**
 * Schools that work with this partner too (R21).
 */
shared_with: string, 
/**
 * One person who works alone (R4i).
 */
is_person: boolean, 
/**
 * Whose own contact this is (R5).
 */
owner: PersonId | null, 
/**
 * Name of that colleague.
 */
owner_name: string | null, 
/**
 * Number at the Chamber of Commerce.
 */
kvk: string, 
/**
 * Number in the register of child care.
 */
lrk: string, };

export type PartnerPage = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * Soort.
 */
category: Category, 
/**
 * Status.
 */
status: PartnerStatus, 
/**
 * Coverage mark.
 */
cover: Cover, 
/**
 * First contact today.
 */
first: WhoView | null, 
/**
 * Second contact today.
 */
second: WhoView | null, 
/**
 * Role with the line `first_contact`, also when vacant.
 */
first_role: RoleId | null, 
/**
 * Role with the line `second_contact` of its own.
 */
second_role: RoleId | null, 
/**
 * The second contact's role has only the first contact in it: one person, not two.
 */
same_person: boolean, 
/**
 * Contact persons.
 */
contacts: Array<ContactView>, 
/**
 * Why.
 */
purposes: Array<Purpose>, 
/**
 * Why, in own words.
 */
purpose_note: string, 
/**
 * Levels.
 */
levels: Array<Level>, 
/**
 * How often.
 */
intensity: Intensity | null, 
/**
 * Where.
 */
place: Place | null, 
/**
 * Room.
 */
room: string, 
/**
 * Half-days in the building.
 */
house_days: HalfDays, 
/**
 * What they offer.
 */
they_offer: string, 
/**
 * General phone.
 */
phone: string, 
/**
 * General e-mail.
 */
email: string, 
/**
 * Web address.
 */
website: string, 
/**
 * Postal address.
 */
address: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Note.
 */
note: string, 
/**
 * Fields that look wrong: keys as in `PartnerPatch`. Kept as typed.
 */
odd: Array<string>, 
/**
 * The basis set: what is there and what is missing.
 */
basics: Array<BasicItem>, 
/**
 * Everything under *Meer*.
 */
more: PartnerMore, 
/**
 * Goals of the school, each with whether this partner serves it.
 */
goals: Array<GoalTick>, 
/**
 * Contact moments, latest first.
 */
moments: Array<MomentView>, 
/**
 * Agreements: those that hold first.
 */
agreements: Array<AgreementView>, 
/**
 * Contact persons of other times, latest first.
 */
elsewhen: Array<PastContact>, 
/**
 * The last answer to *Klopt dit nog?*.
 */
confirmed: ConfirmedView | null, 
/**
 * Questions of staff that end here.
 */
questions: Array<QuestionBrief>, 
/**
 * Roles to choose a first or second contact from.
 */
roles: Array<RoleChoice>, };

export type PartnerPatch = { "field": "name", "value": string } | { "field": "category", "value": Category } | { "field": "status", "value": PartnerStatus } | { "field": "status_reason", "value": string } | { "field": "sought_by", "value": SoughtBy | null } | { "field": "purposes", "value": Array<Purpose> } | { "field": "purpose_note", "value": string } | { "field": "levels", "value": Array<Level> } | { "field": "forms", "value": Array<PartnerForm> } | { "field": "goals", "value": Array<GoalId> } | { "field": "intensity", "value": Intensity | null } | { "field": "cadence_weeks", "value": number | null } | { "field": "compulsory", "value": boolean | null } | { "field": "place", "value": Place | null } | { "field": "room", "value": string } | { "field": "house_days", "value": HalfDays } | { "field": "house_rhythm", "value": HouseRhythm | null } | { "field": "they_offer", "value": string } | { "field": "we_offer", "value": string } | { "field": "expertise", "value": string } | { "field": "decided_by", "value": DecidedBy | null } | { "field": "emergency", "value": string } | { "field": "funding", "value": string } | { "field": "funding_kind", "value": FundingKind | null } | { "field": "funding_until", "value": string | null } | { "field": "bottlenecks", "value": Array<Bottleneck> } | { "field": "bottleneck_note", "value": string } | { "field": "tips", "value": string } | { "field": "shared_with", "value": string } | { "field": "is_person", "value": boolean } | { "field": "owner", "value": PersonId | null } | { "field": "kvk", "value": string } | { "field": "lrk", "value": string } | { "field": "from", "value": string | null } | { "field": "until", "value": string | null } | { "field": "phone", "value": string } | { "field": "email", "value": string } | { "field": "website", "value": string } | { "field": "address", "value": string } | { "field": "postcode", "value": string } | { "field": "note", "value": string };

export type PartnerRow = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * Soort.
 */
category: Category, 
/**
 * Status.
 */
status: PartnerStatus, 
/**
 * Coverage mark.
 */
cover: Cover, 
/**
 * First contact today.
 */
first: WhoView | null, 
/**
 * Second contact today.
 */
second: WhoView | null, 
/**
 * The second contact's role has only the first contact in it: one person, not two.
 */
same_person: boolean, 
/**
 * First contact person at the partner.
 */
contact: ContactBrief | null, 
/**
 * How often.
 */
intensity: Intensity | null, 
/**
 * Where.
 */
place: Place | null, };

export type PartnerStatus = "kandidaat" | "actief" | "pauze" | "beeindigd" | "afgewezen";

export type PartnersView = { 
/**
 * The rows that fit the filter, sorted by name (Dutch order).
 */
rows: Array<PartnerRow>, 
/**
 * All partners in the school, outside the bin.
 */
total: number, 
/**
 * Categories that occur, largest first.
 */
categories: Array<CategoryCount>, 
/**
 * Active partners that are not covered.
 */
uncovered: number, 
/**
 * Roles to choose a first or second contact from.
 */
roles: Array<RoleChoice>, };

export type Passphrase = string;

export type PastContact = { 
/**
 * The function at this partner.
 */
affiliation: AffiliationId, 
/**
 * Name.
 */
name: string, 
/**
 * Function.
 */
function: string, 
/**
 * First day, ISO date.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, 
/**
 * Name of who took over.
 */
successor_name: string | null, 
/**
 * What the successor had to know.
 */
handover: string, };

export type PastedPerson = { 
/**
 * 1-based line in the pasted text.
 */
line: number, 
/**
 * What it was understood as.
 */
person: PersonInput, 
/**
 * Somebody with this name is in the team already.
 */
known: boolean, 
/**
 * Parts of the line that were not understood.
 */
unknown: Array<string>, };

export type PastedRole = { 
/**
 * 1-based line in the pasted text.
 */
line: number, 
/**
 * Depth, 1 at the top of the list.
 */
level: number, 
/**
 * Title.
 */
title: string, 
/**
 * Names of the holders.
 */
holders: Array<string>, 
/**
 * Names among them that are not in the team yet.
 */
new_people: Array<string>, 
/**
 * Time for the role.
 */
hours: HoursInput | null, 
/**
 * A role with this title stands in the chart already.
 */
known: RoleId | null, 
/**
 * Parts of the line that were not understood.
 */
unknown: Array<string>, };

export type PastedRoles = { 
/**
 * One row per role, parents before children.
 */
rows: Array<PastedRole>, 
/**
 * Lines that were passed over (empty lines not counted).
 */
skipped: number, };

export type PastedTeam = { 
/**
 * One row per line with a name.
 */
rows: Array<PastedPerson>, 
/**
 * Lines that were passed over (empty lines not counted).
 */
skipped: number, };

export type PersonChoice = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Full name.
 */
name: string, 
/**
 * Function.
 */
function: string, 
/**
 * When this person works.
 */
half_days: HalfDays, };

export type PersonId = string;

export type PersonInput = { 
/**
 * First name or initials.
 */
first: string, 
/**
 * Tussenvoegsel ("van der"); may be empty.
 */
infix: string, 
/**
 * Last name. First or last must be there.
 */
last: string, 
/**
 * Function (leerkracht, IB'er, …).
 */
function: string, 
/**
 * When this person works.
 */
half_days: HalfDays, 
/**
 * Contract fraction (werktijdfactor) 0–1.2; none = not known.
 */
fraction: number | null, 
/**
 * Who employs this person.
 */
employer: Employer, 
/**
 * E-mail at work.
 */
email: string, 
/**
 * Phone at work.
 */
phone: string, 
/**
 * First day, ISO date; none = always.
 */
from: string | null, 
/**
 * Last day, ISO date; none = no end known.
 */
until: string | null, };

export type PersonMark = { 
/**
 * Who; none for the dashed "nobody" mark.
 */
person: PersonId | null, 
/**
 * Holder or stand-in.
 */
kind: AssignmentKind, 
/**
 * Where; a square, the circle fills it.
 */
rect: Rect, 
/**
 * Initials, centred in the circle.
 */
initials: Text, 
/**
 * Full name, for tooltips.
 */
name: string, 
/**
 * Hired, not on the payroll: drawn as a rounded square instead of a circle.
 */
hired: boolean, 
/**
 * In another role too: drawn with a dot.
 */
elsewhere: boolean, };

export type PersonPatch = { "field": "name", "value": string } | { "field": "function", "value": string } | { "field": "half_days", "value": HalfDays } | { "field": "fraction", "value": number | null } | { "field": "employer", "value": Employer } | { "field": "email", "value": string } | { "field": "phone", "value": string } | { "field": "until", "value": string | null };

export type PersonRole = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Title.
 */
title: string, 
/**
 * Holder or stand-in.
 */
kind: AssignmentKind, };

export type PersonRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Full name in reading order.
 */
name: string, 
/**
 * One or two initials.
 */
initials: string, 
/**
 * Function.
 */
function: string, 
/**
 * When this person works.
 */
half_days: HalfDays, 
/**
 * Contract fraction.
 */
fraction: number | null, 
/**
 * Employer.
 */
employer: Employer, 
/**
 * E-mail at work.
 */
email: string, 
/**
 * Phone at work.
 */
phone: string, 
/**
 * Roles, held ones first.
 */
roles: Array<PersonRole>, 
/**
 * Number of active partners for which this person is first contact.
 */
first_for: number, 
/**
 * Absent today.
 */
absent: boolean, 
/**
 * First day when that is in the future, ISO date.
 */
starts: string | null, 
/**
 * Last day when that is known, ISO date.
 */
leaves: string | null, 
/**
 * The e-mail address does not look right.
 */
email_odd: boolean, 
/**
 * The phone number does not look right.
 */
phone_odd: boolean, };

export type PersonalFileView = { 
/**
 * Its name, without its folder.
 */
name: string, 
/**
 * The portraits in it, newest first.
 */
portraits: Array<PortraitCard>, };

export type PickedFile = { 
/**
 * Its name, without its folder.
 */
name: string, };

export type Place = "gebouw" | "buurt" | "regio" | "landelijk" | "online";

export type PortraitCard = { 
/**
 * Its place in the file.
 */
place: number, 
/**
 * ISO date.
 */
date: string, 
/**
 * Topics that were answered.
 */
answered: number, 
/**
 * Topics in its list.
 */
of: number, 
/**
 * The person stopped halfway and can continue.
 */
unfinished: boolean, };

export type PortraitInput = { 
/**
 * Place of the portrait in the open file that this one continues; none for a new one.
 */
replaces: number | null, 
/**
 * The language in which it is filled in.
 */
lang: Lang, 
/**
 * The answers.
 */
answers: AnswersInput, 
/**
 * Id of the step at which the person stops to continue later; none when finished.
 */
stopped_at: string | null, };

export type Preferences = { 
/**
 * Language of screens and documents.
 */
lang: Lang, 
/**
 * Light, dark or as the system says.
 */
theme: Theme, 
/**
 * More contrast than the colours have by themselves; the system's own wish for it counts too.
 */
contrast: boolean, 
/**
 * Zoom of the window in percent, 80–200.
 */
zoom: number, 
/**
 * Schools opened on this computer, newest first.
 */
recent: Array<DocId>, };

export type Presentation = { 
/**
 * The whole chart, then its branches in reading order.
 */
slides: Array<Slide>, 
/**
 * Made without anybody's name.
 */
names_hidden: boolean, };

export type PreviewRow = { 
/**
 * Row number in the file.
 */
line: number, 
/**
 * What happens.
 */
state: RowState, 
/**
 * Whether the import writes this row.
 */
writes: boolean, 
/**
 * Name of the partner; may be empty in an error row.
 */
name: string, 
/**
 * Filled fields after the import. Closed lists as codes, several with commas; half-days as their bits.
 */
values: Array<FieldText>, 
/**
 * What changes for a partner that the school has.
 */
changes: Array<FieldChange>, 
/**
 * Cells that were repaired.
 */
repaired: Array<FieldChange>, 
/**
 * Fields that look wrong; kept as typed.
 */
odd: Array<Target>, 
/**
 * Fields whose text is none of our words; kept as a line of the note.
 */
unread: Array<Target>, 
/**
 * What was found in text.
 */
found: Array<FoundView>, 
/**
 * What it may be a double of.
 */
like: LikeView | null, 
/**
 * Why it cannot be imported: the error's code.
 */
error: RuleError | null, 
/**
 * What was chosen for this row.
 */
choice: RowWhat | null, };

export type PreviewView = { 
/**
 * How many rows of each kind.
 */
counts: StateCounts, 
/**
 * Partners that the import would add or change.
 */
writes: number, 
/**
 * Rows that wait for a choice: without one they are left out.
 */
open: number, 
/**
 * Rows in which something was found in text.
 */
found: number, 
/**
 * The rows, in the order of the file; at most 500 of each kind.
 */
rows: Array<PreviewRow>, };

export type PrintInput = { 
/**
 * Size of the sheet.
 */
paper: Paper, 
/**
 * Its orientation.
 */
orientation: Orientation, 
/**
 * Which roles.
 */
what: PrintWhat, 
/**
 * How much stands on the cards.
 */
detail: Detail, 
/**
 * Who it is for.
 */
audience: Audience, 
/**
 * The sheet is cut into pages of this size, to be glued together.
 */
tiles: TilePaper | null, };

export type PrintSheet = { 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, 
/**
 * What it is, for screen readers.
 */
label: string, 
/**
 * Its parts, in drawing order.
 */
parts: Array<PartView>, 
/**
 * The pages that it is cut into, numbered from 1; empty when it is one page.
 */
tiles: Array<TileView>, };

export type PrintView = { 
/**
 * The sheets, in order. The table that follows them in the file is not among them.
 */
sheets: Array<PrintSheet>, 
/**
 * How many pages of paper the sheets take.
 */
pages: number, 
/**
 * The smallest text on any of the sheets, in points, rounded down to a tenth.
 */
smallest_pt: number, 
/**
 * What that means for a reader.
 */
reading: Reading, 
/**
 * Six letters that follow from the content.
 */
code: string, };

export type PrintWhat = { "what": "all" } | { "what": "branch", 
/**
 * The role.
 */
role: RoleId, } | { "what": "each_branch" };

export type Purpose = "ondersteuning" | "verrijking" | "ontlasten" | "buurt" | "doorgaande_lijn" | "opvoeden" | "tekort" | "opleiden" | "huisvesting" | "beleid";

export type QuestionBrief = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * Its words.
 */
text: string, };

export type QuestionId = string;

export type QuestionInput = { 
/**
 * The question as staff ask it; never empty.
 */
text: string, 
/**
 * Other words for it; empty ones are dropped.
 */
synonyms: Array<string>, 
/**
 * What to do, step by step; empty ones are dropped.
 */
steps: Array<string>, 
/**
 * May be about danger: 112 is shown first.
 */
safety: boolean, 
/**
 * Who in the school knows, likeliest first.
 */
roles: Array<RoleId>, 
/**
 * Which partners can help, likeliest first.
 */
partners: Array<PartnerId>, };

export type QuestionRef = { "kind": "own", "id": QuestionId } | { "kind": "starter", "id": string };

export type QuestionView = { 
/**
 * Which question.
 */
question: QuestionRef, 
/**
 * The question as staff ask it.
 */
text: string, 
/**
 * Other words for it.
 */
synonyms: Array<string>, 
/**
 * What to do, step by step.
 */
steps: Array<string>, 
/**
 * May be about danger: 112 first.
 */
safety: boolean, 
/**
 * Who in the school knows, likeliest first.
 */
roles: Array<RouteRole>, 
/**
 * Who outside can help, likeliest first.
 */
partners: Array<RoutePartner>, };

export type QuestionsView = { 
/**
 * Questions that fit, best first; without a search all of them in the school's order.
 */
questions: Array<QuestionView>, 
/**
 * Partners whose name fits; empty without a search.
 */
partners: Array<RoutePartner>, 
/**
 * How many questions there are without a search.
 */
total: number, 
/**
 * How many questions are put away.
 */
hidden: number, 
/**
 * Roles to choose from in the editor, in reading order.
 */
roles: Array<RoleChoice>, 
/**
 * Partners to choose from in the editor, in Dutch order.
 */
partner_choices: Array<PartnerChoice>, };

export type Reading = { "from": "wall", 
/**
 * Distance in metres.
 */
metres: number, } | { "from": "table" } | { "from": "hand" } | { "from": "too_small" };

export type Rect = { 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, };

export type Relation = { 
/**
 * One role; for ties the first contact.
 */
from: RoleId, 
/**
 * The other role.
 */
to: RoleId, 
/**
 * What binds them.
 */
kind: RelationKind, 
/**
 * Through whom or what: names of people, partners or teams, ready to show.
 */
about: string, };

export type RelationKind = "same_person" | "second_contact" | "accountable" | "executes" | "informed" | "team";

export type ResultRow = { 
/**
 * Id of the topic.
 */
id: string, 
/**
 * Its name.
 */
name: Bilingual, 
/**
 * The answer now; none when skipped.
 */
now: Mark | null, 
/**
 * The earlier answer; none when there is none.
 */
before: Mark | null, 
/**
 * Whether something changed.
 */
shift: Shift, 
/**
 * Central in the person's role.
 */
central: boolean, 
/**
 * Chosen as focus.
 */
focus: boolean, 
/**
 * A question to think about.
 */
reflection: Bilingual, };

export type ResultView = { 
/**
 * ISO date.
 */
date: string, 
/**
 * ISO date of the earlier portrait, if there is one.
 */
before_date: string | null, 
/**
 * Names of the four columns.
 */
columns: Array<Bilingual>, 
/**
 * A remark on the columns.
 */
columns_note: Bilingual | null, 
/**
 * One's own view is one view.
 */
caution: Bilingual, 
/**
 * A role was given, so some topics are central.
 */
has_role: boolean, 
/**
 * One row per topic.
 */
rows: Array<ResultRow>, 
/**
 * One row per working condition that was answered.
 */
conditions: Array<ConditionRow>, 
/**
 * Names of topics, for the sentences of *In woorden*.
 */
summary: Summary, };

export type ResumeView = { 
/**
 * Its place in the file.
 */
place: number, 
/**
 * What was answered so far.
 */
answers: AnswersInput, 
/**
 * Id of the step at which the person stopped.
 */
stopped_at: string | null, };

export type Ring = { 
/**
 * What it stands for.
 */
zone: Zone, 
/**
 * Outer radius.
 */
r: number, 
/**
 * The room that its word takes.
 */
plate: Rect, 
/**
 * Its word.
 */
words: Words, };

export type RoleChange = { 
/**
 * Which.
 */
field: RoleField, 
/**
 * As it is; empty for nothing.
 */
old: string, 
/**
 * As it becomes; empty for nothing.
 */
new: string, };

export type RoleChoice = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Title.
 */
title: string, 
/**
 * Who holds it, ready to show; empty when nobody does.
 */
holders: string, 
/**
 * Half-days on which at least one holder works.
 */
half_days: HalfDays, };

export type RoleField = "title" | "under" | "order" | "who" | "stand_in" | "hours" | "domain" | "partners";

export type RoleId = string;

export type RoleOrder = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Its name.
 */
text: Bilingual, 
/**
 * Ids of all topics, the central ones first.
 */
order: Array<string>, };

export type RolePage = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Title.
 */
title: string, 
/**
 * Parent, none at the top.
 */
parent: RoleId | null, 
/**
 * Title of the parent.
 */
parent_title: string | null, 
/**
 * Coloured stripe.
 */
domain: Domain | null, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Formal, informal or not said.
 */
formal: boolean | null, 
/**
 * Amount of time.
 */
hours_amount: number | null, 
/**
 * Unit of that amount.
 */
hours_unit: HoursUnit | null, 
/**
 * What it is responsible for, one thing per line.
 */
responsibilities: string, 
/**
 * Budget in cents (R46).
 */
budget_cents: number | null, 
/**
 * Remark beside the budget.
 */
budget_note: string, 
/**
 * How the role consults with others (R44).
 */
meetings: string, 
/**
 * How the roles below are laid out.
 */
branch: BranchLayout, 
/**
 * Label of the frame around the branch; empty = no frame.
 */
frame: string, 
/**
 * Stands beside its parent instead of below it.
 */
assistant: boolean, 
/**
 * Competencies in the order of the instrument.
 */
competencies: Array<CompetencyChoice>, 
/**
 * The school chose them itself; otherwise they are the proposal that fits the title.
 */
own_competencies: boolean, 
/**
 * Teams of this role (R44, R45), in Dutch order.
 */
teams: Array<RoleTeam>, 
/**
 * Who would like this role, oldest wish first.
 */
interest: Array<InterestView>, 
/**
 * Holders, then stand-ins.
 */
people: Array<InRole>, 
/**
 * Partners on this role, first contacts first.
 */
partners: Array<RolePartner>, 
/**
 * Roles directly below.
 */
children: number, 
/**
 * Roles below at any depth.
 */
descendants: number, 
/**
 * Roles that this one may be placed under: every role but itself and those below it.
 */
may_go_under: Array<RoleChoice>, };

export type RolePartner = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * Soort.
 */
category: Category, 
/**
 * Name of the contact person at the partner, if one is known.
 */
contact: string | null, 
/**
 * Coverage mark.
 */
cover: Cover, 
/**
 * What this role is to the partner.
 */
kind: TieKind, };

export type RolePatch = { "field": "title", "value": string } | { "field": "domain", "value": Domain | null } | { "field": "purpose", "value": string } | { "field": "formal", "value": boolean | null } | { "field": "hours", "value": HoursInput | null } | { "field": "responsibilities", "value": string } | { "field": "budget", "value": number | null } | { "field": "budget_note", "value": string } | { "field": "meetings", "value": string } | { "field": "branch", "value": BranchLayout } | { "field": "frame", "value": string } | { "field": "assistant", "value": boolean } | { "field": "competencies", "value": Array<string> | null };

export type RoleProblem = { "problem": "unknown_parent", "words": string } | { "problem": "circle", "words": string } | { "problem": "unknown_partner", "words": string } | { "problem": "unread_hours", "words": string } | { "problem": "unread_domain", "words": string };

export type RoleTeam = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * The membership, for ending it.
 */
member: TeamMemberId, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: TeamKind, 
/**
 * The role leads the team.
 */
leads: boolean, 
/**
 * Number of members, the role included.
 */
members: number, };

export type RolesPreview = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * New roles.
 */
added: number, 
/**
 * Roles that change.
 */
changed: number, 
/**
 * Roles that stay as they are.
 */
same: number, 
/**
 * Rows that are new, change, or have something that was not understood; at most 500.
 */
rows: Array<RolesRow>, 
/**
 * Roles of the school that are not in the list; they stay.
 */
absent: Array<string>, };

export type RolesRow = { 
/**
 * Row number in the file.
 */
line: number, 
/**
 * Title.
 */
title: string, 
/**
 * Not in the school yet.
 */
new: boolean, 
/**
 * What changes.
 */
changes: Array<RoleChange>, 
/**
 * What is left out.
 */
problems: Array<RoleProblem>, };

export type RouteContact = { 
/**
 * Name.
 */
name: string, 
/**
 * Function.
 */
function: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Reachable half-days.
 */
half_days: HalfDays, };

export type RoutePartner = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * Category.
 */
category: Category, 
/**
 * Coverage mark.
 */
cover: Cover, 
/**
 * Phone of the organisation.
 */
phone: string, 
/**
 * E-mail of the organisation.
 */
email: string, 
/**
 * Web address.
 */
website: string, 
/**
 * Title of the role that is first contact.
 */
role: string | null, 
/**
 * First contact in the school.
 */
first: Array<RoutePerson>, 
/**
 * Second contact in the school.
 */
second: Array<RoutePerson>, 
/**
 * First contact person at the partner.
 */
contact: RouteContact | null, 
/**
 * Half-days on which both sides can be reached (R31).
 */
together: HalfDays, };

export type RoutePerson = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * One or two letters for the mark.
 */
initials: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Half-days at work.
 */
half_days: HalfDays, 
/**
 * Absent today.
 */
absent: boolean, };

export type RouteRole = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Title.
 */
title: string, 
/**
 * Who; empty = nobody yet.
 */
holders: Array<RoutePerson>, 
/**
 * Who stands in.
 */
stand_ins: Array<RoutePerson>, };

export type RowChoice = { 
/**
 * Row number in the file.
 */
line: number, 
/**
 * What was chosen.
 */
what: RowWhat, };

export type RowState = "added" | "changed" | "same" | "double" | "error" | "skipped";

export type RowWhat = { "what": "skip" } | { "what": "apart" } | { "what": "same", "value": PartnerId } | { "what": "name", "value": string };

export type RuleError = { "code": "name_required", "params": { 
/**
 * Message key of the field.
 */
field: string, } } | { "code": "text_too_long", "params": { 
/**
 * Message key of the field.
 */
field: string, 
/**
 * The limit in characters.
 */
max: number, } } | { "code": "role_cycle", "params": { 
/**
 * Title of the role that was moved.
 */
role: string, 
/**
 * Title of the role it would be placed under.
 */
under: string, } } | { "code": "dates_reversed", "params": { 
/**
 * ISO date.
 */
from: string, 
/**
 * ISO date.
 */
until: string, } } | { "code": "date_invalid", "params": { 
/**
 * What was typed.
 */
text: string, } } | { "code": "number_out_of_range", "params": { 
/**
 * Message key of the field.
 */
field: string, 
/**
 * Lowest value allowed.
 */
min: string, 
/**
 * Highest value allowed.
 */
max: string, } } | { "code": "not_found" } | { "code": "already_assigned", "params": { 
/**
 * Name of the person.
 */
name: string, } } | { "code": "nothing_to_undo" } | { "code": "nothing_to_redo" } | { "code": "no_school_open" };

export type SavedFile = { 
/**
 * Its name, without its folder.
 */
name: string, };

export type SavedView = { 
/**
 * The view.
 */
view: ViewId, 
/**
 * What it says.
 */
settings: ViewSettings, };

export type Scene = { 
/**
 * Width of everything.
 */
width: number, 
/**
 * Height of everything.
 */
height: number, 
/**
 * Cards in reading order (equal to the outline's order).
 */
cards: Array<Card>, 
/**
 * Lines from parents to children.
 */
connectors: Array<Connector>, 
/**
 * Frames around branches, outer before inner; they stand below lines and cards.
 */
frames: Array<Frame>, 
/**
 * What the marks on this chart mean; only what occurs.
 */
legend: Array<LegendItem>, };

export type SchoolCard = { 
/**
 * The document.
 */
doc: DocId, 
/**
 * Name of the school.
 */
name: string, 
/**
 * The invented sample.
 */
sample: boolean, 
/**
 * Last change, local ISO date and time.
 */
changed_at: string, 
/**
 * Cannot be opened as it is (damaged, newer): the code says why.
 */
problem: string | null, };

export type SchoolType = "gewoon" | "klein" | "kindcentrum" | "profiel" | "speciaal";

export type SchoolView = { 
/**
 * The document.
 */
doc: DocId, 
/**
 * Name of the school.
 */
name: string, 
/**
 * The invented sample: the screen shows a banner.
 */
sample: boolean, 
/**
 * Numbers beside the navigation.
 */
counts: Counts, 
/**
 * Saved, undo and redo.
 */
status: Status, 
/**
 * Today, ISO date (from the core's clock).
 */
today: string, };

export type Sector = { 
/**
 * Soort.
 */
category: Category, 
/**
 * How many partners.
 */
count: number, 
/**
 * The line where it begins, from the school outwards; none when it is the only one.
 */
edge: [[number, number], [number, number]] | null, 
/**
 * Where its icon goes, when that stands at the circle.
 */
icon: Rect | null, 
/**
 * Its name at the circle.
 */
words: Words | null, 
/**
 * A line from the name to the circle, when the name had to give way.
 */
pointer: Array<[number, number]>, };

export type SharedMark = { 
/**
 * What it is.
 */
evidence: Evidence, 
/**
 * As it stands at the first of the two; empty for a name.
 */
text: string, };

export type SheetView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Rows with content.
 */
rows: number, };

export type Shift = "none" | "maybe" | "clear";

export type Slide = { 
/**
 * The role at the top of the branch; none for the whole chart.
 */
role: RoleId | null, 
/**
 * Its title; empty for the whole chart.
 */
title: string, 
/**
 * The picture.
 */
scene: Scene, };

export type SnapshotReason = "open" | "upgrade" | "import" | "restore";

export type SnapshotView = { 
/**
 * File name in the snapshots folder; the key for restoring.
 */
file: string, 
/**
 * When it was made, local ISO date and time.
 */
made_at: string, 
/**
 * Why it was made.
 */
reason: SnapshotReason, 
/**
 * What is in it.
 */
counts: Counts, };

export type SoughtBy = "us" | "them" | "both" | "other";

export type SourceView = { 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * Sheets with content; a text file has one without a name.
 */
sheets: Array<SheetView>, 
/**
 * The sheet that is shown.
 */
sheet: number, 
/**
 * Row number of the headings; 0 when there are none.
 */
header_line: number, 
/**
 * Rows below the headings.
 */
rows: number, 
/**
 * The columns.
 */
columns: Array<ColumnView>, 
/**
 * What Spil proposes: what was remembered of such a list, or its own reading.
 */
plan: ImportPlan, 
/**
 * The name under which it was remembered; none when Spil read the headings itself.
 */
remembered: string | null, 
/**
 * Spil's own reading, when something remembered came in its place.
 */
own_plan: ImportPlan, };

export type Spot = { "where": "top" } | { "where": "below", 
/**
 * The parent.
 */
role: RoleId, } | { "where": "after", 
/**
 * The sibling that comes first.
 */
role: RoleId, } | { "where": "before", 
/**
 * The sibling that comes next.
 */
role: RoleId, };

export type StartView = { 
/**
 * Settings of this computer.
 */
preferences: Preferences, 
/**
 * What the operating system prefers: light or dark.
 */
system_theme: Theme, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Schools on this computer, most recently used first.
 */
schools: Array<SchoolCard>, 
/**
 * The school that is open, if one is.
 */
open: SchoolView | null, 
/**
 * The program stopped unexpectedly last time.
 */
crashed: boolean, 
/**
 * Today, ISO date.
 */
today: string, };

export type StateCounts = { 
/**
 * Nieuw.
 */
added: number, 
/**
 * Gewijzigd.
 */
changed: number, 
/**
 * Gelijk.
 */
same: number, 
/**
 * Mogelijk dubbel.
 */
double: number, 
/**
 * Fout.
 */
error: number, 
/**
 * Left out by choice.
 */
skipped: number, };

export type Status = { 
/**
 * Revision of the document; rises by one with every change.
 */
rev: number, 
/**
 * Local time of the last saved change, ISO; none if nothing changed since it was made.
 */
saved_at: string | null, 
/**
 * What Ctrl+Z would undo.
 */
undo: ActionView | null, 
/**
 * What Ctrl+Y would redo.
 */
redo: ActionView | null, };

export type StoreError = { "code": "disk_full" } | { "code": "read_only" } | { "code": "in_use" } | { "code": "newer_version", "params": { 
/**
 * Schema version of the file.
 */
found: number, 
/**
 * Newest schema version this program knows.
 */
known: number, } } | { "code": "not_a_school" } | { "code": "damaged" } | { "code": "school_missing" } | { "code": "internal", "params": { 
/**
 * Reference in the log.
 */
log_id: string, } };

export type Summary = { 
/**
 * Clearly another description than before.
 */
clear: Array<Bilingual>, 
/**
 * Perhaps another one.
 */
maybe: Array<Bilingual>, 
/**
 * How many topics can be compared with before.
 */
compared: number, 
/**
 * Chosen to work on.
 */
focus: Array<Bilingual>, 
/**
 * How many topics have a description.
 */
described: number, };

export type Target = "skip" | "note_line" | "key" | "name" | "category" | "contact_name" | "contact_function" | "contact_phone" | "contact_email" | "contact_days" | "phone" | "email" | "website" | "address" | "postcode" | "purposes" | "purpose_note" | "they_offer" | "levels" | "intensity" | "place" | "room" | "house_days" | "status" | "confirmed" | "note";

export type TeamCard = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: TeamKind, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * When and how it meets.
 */
meetings: string, 
/**
 * Who leads, then the others, each in Dutch order.
 */
members: Array<TeamMemberView>, };

export type TeamId = string;

export type TeamKind = "kennisteam" | "expertisegroep" | "unit" | "werkgroep" | "mt";

export type TeamMemberId = string;

export type TeamMemberView = { 
/**
 * The membership, for ending it.
 */
member: TeamMemberId, 
/**
 * The role that takes part…
 */
role: RoleId | null, 
/**
 * …or the person.
 */
person: PersonId | null, 
/**
 * Title of the role or name of the person.
 */
name: string, 
/**
 * Leads the team.
 */
leads: boolean, };

export type TeamPatch = { "field": "name", "value": string } | { "field": "kind", "value": TeamKind } | { "field": "purpose", "value": string } | { "field": "meetings", "value": string };

export type TeamView = { 
/**
 * Everybody who works here today or later, sorted by last name (tussenvoegsel ignored).
 */
people: Array<PersonRow>, };

export type TeamWho = { "kind": "role", "id": RoleId } | { "kind": "person", "id": PersonId };

export type TemplateRole = { 
/**
 * Stable key, `intern_begeleider`.
 */
key: string, 
/**
 * Title in the current language.
 */
title: string, 
/**
 * What it is for, in one line.
 */
purpose: string, 
/**
 * Coloured stripe.
 */
domain: Domain, 
/**
 * Depth in the template: 1 below the school leader, 2 below that.
 */
level: number, 
/**
 * Types of school where it is usual: ticked beforehand.
 */
usual_at: Array<SchoolType>, 
/**
 * A role with this title stands in the chart already.
 */
present: boolean, };

export type Templates = { 
/**
 * The type that was chosen for this school; none yet when nobody did.
 */
school_type: SchoolType | null, 
/**
 * The roles.
 */
roles: Array<TemplateRole>, };

export type Text = { 
/**
 * What it is.
 */
part: TextPart, 
/**
 * Left.
 */
x: number, 
/**
 * Baseline.
 */
y: number, 
/**
 * Measured width.
 */
w: number, 
/**
 * Font size.
 */
size: number, 
/**
 * Weight: 400, 600 or 700.
 */
weight: number, 
/**
 * The words.
 */
text: string, };

export type TextPart = "title" | "hours" | "holder" | "nobody" | "stand_in" | "partner" | "contact" | "badge" | "initials" | "frame";

export type Theme = "system" | "light" | "dark";

export type Thing = { "kind": "partner", "id": PartnerId } | { "kind": "person", "id": PersonId } | { "kind": "role", "id": RoleId };

export type Tie = { 
/**
 * Corner points, first at the dot.
 */
line: Array<[number, number]>, 
/**
 * The card.
 */
card: Rect, 
/**
 * Round mark with initials; none when nobody is there.
 */
person: Rect | null, 
/**
 * The initials in it.
 */
initials: Words | null, 
/**
 * Title, then people.
 */
words: Array<Words>, };

export type TieKind = "first_contact" | "second_contact" | "accountable" | "executes" | "informed";

export type TiedRole = { 
/**
 * The partner.
 */
partner: PartnerId, 
/**
 * The role.
 */
role: RoleId, 
/**
 * What the role does for the partner.
 */
kind: TieKind, };

export type TilePaper = "a4" | "a3";

export type TileView = { 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, };

export type Told = { 
/**
 * What.
 */
topic: ToldTopic, 
/**
 * When, ISO date.
 */
on: string, };

export type ToldTopic = "visie" | "leerdoelen" | "werkwijze" | "gebouw";

export type Topic = "school" | "roles" | "people" | "partners" | "contacts" | "ties" | "teams" | "views" | "goals" | "questions" | "moments" | "agreements" | "settings" | "imports";

export type Touched = { "what": "all" } | { "what": "ids", "ids": Array<string> };

export type ValueView = { 
/**
 * As it stands in the file.
 */
value: string, 
/**
 * How often.
 */
count: number, 
/**
 * Our category for it.
 */
category: Category, };

export type ViewId = string;

export type ViewSettings = { 
/**
 * Name; never empty.
 */
name: string, 
/**
 * What is in it.
 */
filter: OrganogramFilter, 
/**
 * How much stands on the cards; none = what can be read.
 */
detail: Detail | null, 
/**
 * Paper for printing.
 */
paper: Paper, 
/**
 * Which way round it hangs.
 */
orientation: Orientation, 
/**
 * For whom it is made.
 */
audience: Audience, };

export type Who = { "who": "known", 
/**
 * Who.
 */
person: PersonId, } | { "who": "contact", 
/**
 * Who.
 */
contact: ContactId, } | { "who": "new", 
/**
 * The name as typed.
 */
name: string, };

export type WhoPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Full name.
 */
name: string, 
/**
 * When this person works.
 */
half_days: HalfDays, 
/**
 * Last day when that is known, ISO date.
 */
leaves: string | null, };

export type WhoView = { 
/**
 * The role.
 */
role: RoleId, 
/**
 * Its title.
 */
title: string, 
/**
 * The people who are meant today; empty when the role is vacant.
 */
people: Array<WhoPerson>, 
/**
 * Comes from the role (another holder or its stand-in), not from a line of its own.
 */
from_role: boolean, };

export type Words = { 
/**
 * Left.
 */
x: number, 
/**
 * Baseline.
 */
y: number, 
/**
 * Measured width.
 */
w: number, 
/**
 * Font size.
 */
size: number, 
/**
 * 400, 600 or 700.
 */
weight: number, 
/**
 * The words.
 */
text: string, };

export type Zone = "gebouw" | "buurt" | "regio" | "landelijk" | "onbekend";

/** Code of every error that can reach the UI. */
export type ErrorCode = Error["code"];

/** Every command with its arguments and result. */
export interface Commands {
  start: { args: Record<string, never>; result: StartView };
  shown: { args: Record<string, never>; result: null };
  window_full_screen: { args: { on: boolean }; result: null };
  preferences_save: { args: { preferences: Preferences }; result: Preferences };
  report_save: { args: Record<string, never>; result: SavedFile | null };
  school_create: { args: { input: NewSchool }; result: SchoolView };
  school_open: { args: { doc: DocId }; result: SchoolView };
  school_sample: { args: Record<string, never>; result: SchoolView };
  school_close: { args: Record<string, never>; result: StartView };
  school_view: { args: Record<string, never>; result: SchoolView };
  school_rename: { args: { name: string }; result: Outcome<null> };
  undo: { args: Record<string, never>; result: Outcome<null> };
  redo: { args: Record<string, never>; result: Outcome<null> };
  search: { args: { text: string }; result: Array<Hit> };
  bin_view: { args: Record<string, never>; result: BinView };
  bin_restore: { args: { thing: Thing }; result: Outcome<null> };
  snapshots: { args: Record<string, never>; result: Array<SnapshotView> };
  snapshots_of: { args: { doc: DocId }; result: Array<SnapshotView> };
  snapshot_restore: { args: { doc: DocId, file: string }; result: SchoolView };
  organogram_view: { args: { filter: OrganogramFilter, audience: Audience }; result: OrganogramView };
  view_list: { args: Record<string, never>; result: Array<SavedView> };
  view_save: { args: { settings: ViewSettings }; result: Outcome<ViewId> };
  view_delete: { args: { view: ViewId }; result: Outcome<null> };
  organogram_present: { args: { hide_names: boolean, width: number, height: number }; result: Presentation };
  organogram_sheets: { args: { input: PrintInput, filter: OrganogramFilter }; result: PrintView };
  organogram_pdf: { args: { input: PrintInput, filter: OrganogramFilter }; result: SavedFile | null };
  organogram_export: { args: { format: ExportFormat, audience: Audience, filter: OrganogramFilter }; result: SavedFile | null };
  organogram_copy: { args: { audience: Audience, filter: OrganogramFilter }; result: null };
  role_page: { args: { role: RoleId }; result: RolePage };
  role_add: { args: { input: NewRole }; result: Outcome<RoleId> };
  role_update: { args: { role: RoleId, patch: RolePatch }; result: Outcome<null> };
  role_move: { args: { role: RoleId, to: Spot }; result: Outcome<null> };
  role_shift: { args: { role: RoleId, up: boolean }; result: Outcome<null> };
  roles_paste: { args: { role: RoleId, to: Spot }; result: Outcome<RoleId> };
  role_delete: { args: { role: RoleId, children: ChildrenGo }; result: Outcome<null> };
  role_templates: { args: Record<string, never>; result: Templates };
  roles_from_template: { args: { keys: Array<string>, school_type: SchoolType | null }; result: Outcome<number> };
  roles_list_preview: { args: { text: string }; result: PastedRoles };
  roles_list_add: { args: { rows: Array<ListedRole>, under: RoleId | null }; result: Outcome<number> };
  role_assign: { args: { input: NewAssignment }; result: Outcome<AssignmentId> };
  role_unassign: { args: { assignment: AssignmentId }; result: Outcome<null> };
  role_assignment_update: { args: { assignment: AssignmentId, patch: AssignmentPatch }; result: Outcome<null> };
  contact_choices: { args: Record<string, never>; result: Array<ContactChoice> };
  interest_note: { args: { role: RoleId, person: PersonId }; result: Outcome<null> };
  interest_withdraw: { args: { role: RoleId, person: PersonId }; result: Outcome<null> };
  teams_view: { args: Record<string, never>; result: Array<TeamCard> };
  team_add: { args: { input: NewTeam }; result: Outcome<TeamId> };
  team_update: { args: { team: TeamId, patch: TeamPatch }; result: Outcome<null> };
  team_delete: { args: { team: TeamId }; result: Outcome<null> };
  team_member_add: { args: { input: NewTeamMember }; result: Outcome<TeamMemberId> };
  team_member_remove: { args: { member: TeamMemberId }; result: Outcome<null> };
  tie_set: { args: { partner: PartnerId, kind: TieKind, role: RoleId | null }; result: Outcome<null> };
  partners_view: { args: { filter: PartnerFilter }; result: PartnersView };
  partner_page: { args: { partner: PartnerId }; result: PartnerPage };
  partner_add: { args: { input: NewPartner }; result: Outcome<PartnerId> };
  partner_update: { args: { partner: PartnerId, patch: PartnerPatch }; result: Outcome<null> };
  partners_update: { args: { partners: Array<PartnerId>, patch: PartnerPatch }; result: Outcome<null> };
  partners_delete: { args: { partners: Array<PartnerId> }; result: Outcome<null> };
  contact_add: { args: { partner: PartnerId, input: ContactInput }; result: Outcome<AffiliationId> };
  contact_update: { args: { affiliation: AffiliationId, input: ContactInput }; result: Outcome<null> };
  contact_remove: { args: { affiliation: AffiliationId }; result: Outcome<null> };
  partners_export: { args: { format: PartnerExport }; result: SavedFile | null };
  update_sheet: { args: { person: PersonId }; result: SavedFile | null };
  contact_erase: { args: { affiliation: AffiliationId }; result: Outcome<null> };
  contact_link: { args: { partner: PartnerId, known: KnownContact }; result: Outcome<AffiliationId> };
  contact_hand_over: { args: { affiliation: AffiliationId, input: HandOver }; result: Outcome<AffiliationId> };
  contact_tell: { args: { affiliation: AffiliationId, topic: ToldTopic, told: boolean }; result: Outcome<null> };
  affiliation_update: { args: { affiliation: AffiliationId, patch: AffiliationPatch }; result: Outcome<null> };
  moment_add: { args: { partner: PartnerId, input: MomentInput }; result: Outcome<MomentId> };
  moment_update: { args: { moment: MomentId, input: MomentInput }; result: Outcome<null> };
  moment_follow_up: { args: { moment: MomentId, done: boolean }; result: Outcome<null> };
  moment_delete: { args: { moment: MomentId }; result: Outcome<null> };
  partner_confirm: { args: { partner: PartnerId, answer: ConfirmationAnswer, by: PersonId | null }; result: Outcome<ConfirmationId> };
  agreement_add: { args: { partner: PartnerId, input: AgreementInput }; result: Outcome<AgreementId> };
  agreement_update: { args: { agreement: AgreementId, input: AgreementInput }; result: Outcome<null> };
  agreement_delete: { args: { agreement: AgreementId }; result: Outcome<null> };
  goals_view: { args: Record<string, never>; result: Array<GoalView> };
  goal_add: { args: { text: string }; result: Outcome<GoalId> };
  goal_rename: { args: { goal: GoalId, text: string }; result: Outcome<null> };
  goal_shift: { args: { goal: GoalId, up: boolean }; result: Outcome<null> };
  goal_delete: { args: { goal: GoalId }; result: Outcome<null> };
  duplicates: { args: Record<string, never>; result: Array<DuplicatePair> };
  duplicate_apart: { args: { one: PartnerId, other: PartnerId }; result: Outcome<null> };
  merge_view: { args: { one: PartnerId, other: PartnerId }; result: MergeView };
  partners_merge: { args: { input: MergeInput }; result: Outcome<null> };
  landscape_view: { args: { filter: LandscapeFilter, audience: Audience, room: LandscapeRoom }; result: LandscapeView };
  landscape_sheets: { args: { input: LandscapePrint, filter: LandscapeFilter }; result: PrintView };
  landscape_document: { args: { format: LandscapeFormat, input: LandscapePrint, filter: LandscapeFilter }; result: SavedFile | null };
  questions_view: { args: { text: string }; result: QuestionsView };
  question_add: { args: { input: QuestionInput }; result: Outcome<QuestionId> };
  question_update: { args: { question: QuestionRef, input: QuestionInput }; result: Outcome<QuestionId> };
  question_hide: { args: { question: QuestionRef }; result: Outcome<null> };
  questions_show: { args: Record<string, never>; result: Outcome<number> };
  team_view: { args: Record<string, never>; result: TeamView };
  person_choices: { args: Record<string, never>; result: Array<PersonChoice> };
  person_add: { args: { input: PersonInput }; result: Outcome<PersonId> };
  person_update: { args: { person: PersonId, patch: PersonPatch }; result: Outcome<null> };
  people_delete: { args: { people: Array<PersonId> }; result: Outcome<null> };
  team_paste_preview: { args: { text: string }; result: PastedTeam };
  team_paste: { args: { people: Array<PersonInput> }; result: Outcome<number> };
  import_choose: { args: Record<string, never>; result: SourceView | null };
  import_paste: { args: { text: string }; result: SourceView };
  import_sheet: { args: { sheet: number, header_line: number | null }; result: SourceView };
  import_preview: { args: { plan: ImportPlan }; result: PreviewView };
  import_run: { args: { plan: ImportPlan }; result: Outcome<ImportDone> };
  import_clear: { args: Record<string, never>; result: null };
  imports: { args: Record<string, never>; result: Array<ImportRunView> };
  import_revert: { args: { run: ImportRunId }; result: Outcome<ImportReverted> };
  role_list_choose: { args: Record<string, never>; result: boolean };
  role_list_preview: { args: Record<string, never>; result: RolesPreview };
  role_list_run: { args: Record<string, never>; result: Outcome<number> };
  assessment_form: { args: Record<string, never>; result: FormView };
  assessment_pick: { args: Record<string, never>; result: PickedFile | null };
  assessment_unlock: { args: { passphrase: Passphrase }; result: PersonalFileView };
  assessment_file: { args: Record<string, never>; result: PersonalFileView };
  assessment_resume: { args: { place: number }; result: ResumeView };
  assessment_result: { args: { portrait: PortraitInput }; result: ResultView };
  assessment_kept_result: { args: { place: number }; result: ResultView };
  assessment_passphrase: { args: Record<string, never>; result: string };
  assessment_keep: { args: { portrait: PortraitInput }; result: KeptFile };
  assessment_keep_new: { args: { portrait: PortraitInput, passphrase: Passphrase }; result: KeptFile | null };
  assessment_clear: { args: Record<string, never>; result: null };
  assessment_unkept: { args: { unkept: boolean }; result: null };
  window_close: { args: Record<string, never>; result: null };
}
