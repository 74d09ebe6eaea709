CREATE TABLE `agenda_presenter` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer,
	`collectivity_id` integer,
	`name` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_presenter_item` ON `agenda_presenter` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `agenda_section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`hidden` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `agenda_template` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `item_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`from_meeting_id` integer,
	`to_meeting_id` integer,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`to_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_history_item` ON `item_history` (`item_id`,`at`);--> statement-breakpoint
CREATE TABLE `recurring_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`expected_outcome` text NOT NULL,
	`minutes` integer NOT NULL,
	`note` text NOT NULL,
	`rhythm_unit` text NOT NULL,
	`rhythm_every` integer NOT NULL,
	`start_date` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `agenda_section`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `template_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`template_id` integer NOT NULL,
	`position` integer NOT NULL,
	`is_part` integer NOT NULL,
	`nature` text NOT NULL,
	`section_id` integer NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`expected_outcome` text NOT NULL,
	`minutes` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `agenda_template`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `agenda_section`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `template_item_template` ON `template_item` (`template_id`,`position`);--> statement-breakpoint
CREATE TABLE `annex` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`printed` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `annex_item` ON `annex` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `annex_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`annex_id` integer NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`file_name` text NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`annex_id`) REFERENCES `annex`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `annex_version_annex` ON `annex_version` (`annex_id`,`number`);--> statement-breakpoint
CREATE INDEX `annex_version_hash` ON `annex_version` (`hash`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`reading` text NOT NULL,
	`page_count` integer,
	`text` text NOT NULL,
	`added_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `closed_period` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`label` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `closed_period_dates` ON `closed_period` (`label`,`start_date`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`collectivity_id` integer,
	`function` text NOT NULL,
	`function_title` text NOT NULL,
	`interim` integer NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_member` ON `post` (`member_id`);--> statement-breakpoint
CREATE INDEX `post_collectivity` ON `post` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `role_holder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`role_id` integer NOT NULL,
	`collectivity_id` integer,
	`member_id` integer,
	`holder_name` text NOT NULL,
	`email` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL,
	FOREIGN KEY (`role_id`) REFERENCES `role`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_holder_role` ON `role_holder` (`role_id`);--> statement-breakpoint
CREATE INDEX `role_holder_collectivity` ON `role_holder` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `role` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `turn_pass` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`meeting_id` integer NOT NULL,
	`collectivity_id` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `turn_pass_once` ON `turn_pass` (`kind`,`meeting_id`,`collectivity_id`);--> statement-breakpoint
INSERT INTO `agenda_section` (`id`, `title`, `kind`, `position`, `hidden`) VALUES (1, 'Approbation du relevé précédent', 'approval', 1, 0), (2, 'Avis sur les projets soumis au conseil', 'opinion', 2, 0), (3, 'Décisions du collectif', 'decision', 3, 0), (4, 'Échanges', 'exchange', 4, 0), (5, 'Informations', 'information', 5, 0), (6, 'Temps réflexif', 'reflective', 6, 0), (7, 'Questions diverses', 'other', 7, 0);--> statement-breakpoint
INSERT INTO `post` (`member_id`, `collectivity_id`, `function`, `function_title`, `interim`, `start_date`, `end_date`) SELECT `id`, `collectivity_id`, `function`, `function_title`, 0, '', '' FROM `member`;--> statement-breakpoint
INSERT INTO `agenda_presenter` (`item_id`, `position`, `member_id`, `collectivity_id`, `name`) SELECT `id`, 1, NULL, NULL, `presenter` FROM `agenda_item` WHERE `presenter` <> '';--> statement-breakpoint
CREATE TABLE `__new_member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`civility` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_member`("id", "civility", "first_name", "last_name", "email", "phone") SELECT "id", "civility", "first_name", "last_name", "email", "phone" FROM `member`;--> statement-breakpoint
DROP TABLE `member`;--> statement-breakpoint
ALTER TABLE `__new_member` RENAME TO `member`;--> statement-breakpoint
CREATE TABLE `__new_agenda_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer,
	`parent_id` integer,
	`position` integer NOT NULL,
	`nature` text NOT NULL,
	`section_id` integer NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`expected_outcome` text NOT NULL,
	`origin_id` integer,
	`minutes` integer NOT NULL,
	`note` text NOT NULL,
	`restricted_note` text NOT NULL,
	`council_item_id` integer,
	`state` text NOT NULL,
	`carried_from_id` integer,
	`recurring_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `agenda_section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`council_item_id`) REFERENCES `council_item`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`carried_from_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`recurring_id`) REFERENCES `recurring_item`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_agenda_item`("id", "meeting_id", "parent_id", "position", "nature", "section_id", "title", "question", "expected_outcome", "origin_id", "minutes", "note", "restricted_note", "council_item_id", "state", "carried_from_id", "recurring_id") SELECT "id", "meeting_id", NULL, "position", 'point', CASE `kind` WHEN 'approval' THEN 1 WHEN 'opinion' THEN 2 WHEN 'decision' THEN 3 WHEN 'exchange' THEN 4 WHEN 'information' THEN 5 WHEN 'reflective' THEN 6 WHEN 'other' THEN 7 ELSE 7 END, "title", "question", '', NULL, "minutes", '', '', "council_item_id", 'open', NULL, NULL FROM `agenda_item`;--> statement-breakpoint
DROP TABLE `agenda_item`;--> statement-breakpoint
ALTER TABLE `__new_agenda_item` RENAME TO `agenda_item`;--> statement-breakpoint
CREATE INDEX `agenda_item_meeting` ON `agenda_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_item_council_item` ON `agenda_item` (`council_item_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_parent` ON `agenda_item` (`parent_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_carried_from` ON `agenda_item` (`carried_from_id`);--> statement-breakpoint
ALTER TABLE `collective` ADD `letterhead_lines` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `letterhead_accent` text DEFAULT 'teal' NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `logo_hash` text REFERENCES stored_file(hash) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `council_session` ADD `calendar_uid` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting` ADD `facilitator_for_id` integer REFERENCES collectivity(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `meeting` ADD `planned_days_before` integer;--> statement-breakpoint
UPDATE `meeting` SET `facilitator_for_id` = (SELECT `collectivity_id` FROM `post` WHERE `post`.`member_id` = `meeting`.`facilitator_id`);
