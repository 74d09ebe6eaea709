CREATE TABLE `collective` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`epci_siren` text NOT NULL,
	`secretariat` text NOT NULL,
	`deadline_hours` integer NOT NULL,
	`deadline_reference` text NOT NULL,
	`founded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `collectivity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`insee_code` text NOT NULL,
	`siren` text NOT NULL,
	`population` integer,
	`department` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`civility` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`function` text NOT NULL,
	`function_title` text NOT NULL,
	`collectivity_id` integer,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `council_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `council_item_session` ON `council_item` (`session_id`,`position`);--> statement-breakpoint
CREATE TABLE `council_session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`date` text NOT NULL,
	`time` text NOT NULL,
	`place` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `council_session_date` ON `council_session` (`date`);--> statement-breakpoint
CREATE TABLE `agenda_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`presenter` text NOT NULL,
	`minutes` integer NOT NULL,
	`council_item_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`council_item_id`) REFERENCES `council_item`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_item_meeting` ON `agenda_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_item_council_item` ON `agenda_item` (`council_item_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`place` text NOT NULL,
	`host_id` integer,
	`facilitator_id` integer,
	`facilitator_name` text NOT NULL,
	`session_id` integer,
	`agenda_sent_at` text,
	FOREIGN KEY (`host_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`facilitator_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`session_id`) REFERENCES `council_session`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_date` ON `meeting` (`date`);--> statement-breakpoint
CREATE INDEX `meeting_session` ON `meeting` (`session_id`);