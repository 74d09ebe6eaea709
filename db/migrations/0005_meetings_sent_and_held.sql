CREATE TABLE `decision_record` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`opening` text NOT NULL,
	`approved_at_id` integer,
	`approved_on` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`approved_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `record_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`corrected_on` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `record_correction_meeting` ON `record_correction` (`meeting_id`,`corrected_on`);--> statement-breakpoint
CREATE TABLE `mail_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`sender_name` text NOT NULL,
	`sender_address` text NOT NULL,
	`host` text NOT NULL,
	`port` integer NOT NULL,
	`security` text NOT NULL,
	`user` text NOT NULL,
	`largest_message` integer NOT NULL,
	`hides_recipients` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_reply` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`reply` text NOT NULL,
	`substitute_name` text NOT NULL,
	`noted_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_reply_once` ON `meeting_reply` (`meeting_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `sending_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sending_id` integer NOT NULL,
	`position` integer NOT NULL,
	`file_name` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`sending_id`) REFERENCES `sending`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sending_file_sending` ON `sending_file` (`sending_id`,`position`);--> statement-breakpoint
CREATE INDEX `sending_file_hash` ON `sending_file` (`hash`);--> statement-breakpoint
CREATE TABLE `sending_recipient` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sending_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`sending_id`) REFERENCES `sending`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `sending_recipient_sending` ON `sending_recipient` (`sending_id`,`position`);--> statement-breakpoint
CREATE INDEX `sending_recipient_member` ON `sending_recipient` (`member_id`);--> statement-breakpoint
CREATE TABLE `sending` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer,
	`kind` text NOT NULL,
	`letter` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`prepared_at` text NOT NULL,
	`sent_at` text,
	`due_at` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`event_sequence` integer NOT NULL,
	`message_id` text NOT NULL,
	`pdf_hash` text,
	`message_hash` text,
	`content` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`pdf_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sending_meeting` ON `sending` (`meeting_id`,`prepared_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sending_message` ON `sending` (`message_id`);--> statement-breakpoint
CREATE INDEX `sending_pdf_hash` ON `sending` (`pdf_hash`);--> statement-breakpoint
CREATE INDEX `sending_message_hash` ON `sending` (`message_hash`);--> statement-breakpoint
CREATE TABLE `action_owner` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer,
	`collectivity_id` integer,
	`name` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_owner_action` ON `action_owner` (`action_id`,`position`);--> statement-breakpoint
CREATE INDEX `action_owner_member` ON `action_owner` (`member_id`);--> statement-breakpoint
CREATE INDEX `action_owner_collectivity` ON `action_owner` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer,
	`item_id` integer,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`created_on` text NOT NULL,
	`closed_on` text NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_meeting` ON `action` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `action_item` ON `action` (`item_id`);--> statement-breakpoint
CREATE INDEX `action_state` ON `action` (`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`state` text NOT NULL,
	`substitute_name` text NOT NULL,
	`arrived_at` text NOT NULL,
	`left_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_once` ON `attendance` (`meeting_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `attendance_member` ON `attendance` (`member_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`position` integer NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_number` ON `decision` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `decision_meeting` ON `decision` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `decision_item` ON `decision` (`item_id`);--> statement-breakpoint
CREATE TABLE `item_record` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`notes` text NOT NULL,
	`seconds` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `sitting` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`current_item_id` integer,
	`current_since` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`current_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
