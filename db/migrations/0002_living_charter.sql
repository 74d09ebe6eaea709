CREATE TABLE `charter_adhesion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`collectivity_id` integer,
	`member_id` integer,
	`collectivity_name` text NOT NULL,
	`signatory_name` text NOT NULL,
	`signatory_function` text NOT NULL,
	`signed_on` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `charter_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `charter_adhesion_version` ON `charter_adhesion` (`version_id`);--> statement-breakpoint
CREATE INDEX `charter_adhesion_collectivity` ON `charter_adhesion` (`collectivity_id`);--> statement-breakpoint
CREATE INDEX `charter_adhesion_member` ON `charter_adhesion` (`member_id`);--> statement-breakpoint
CREATE TABLE `charter_article` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`chapter_id` integer,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `charter_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chapter_id`) REFERENCES `charter_chapter`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `charter_article_version` ON `charter_article` (`version_id`);--> statement-breakpoint
CREATE INDEX `charter_article_chapter` ON `charter_article` (`chapter_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `charter_article_key` ON `charter_article` (`version_id`,`key`);--> statement-breakpoint
CREATE TABLE `charter_chapter` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `charter_version`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `charter_chapter_version` ON `charter_chapter` (`version_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `charter_chapter_key` ON `charter_chapter` (`version_id`,`key`);--> statement-breakpoint
CREATE TABLE `charter_remark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_key` text NOT NULL,
	`collectivity_id` integer,
	`collectivity_name` text NOT NULL,
	`speaker` text NOT NULL,
	`stance` text NOT NULL,
	`text` text NOT NULL,
	`said_on` text NOT NULL,
	`channel` text NOT NULL,
	`settled_on` text,
	`settlement` text NOT NULL,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `charter_remark_article` ON `charter_remark` (`article_key`);--> statement-breakpoint
CREATE INDEX `charter_remark_collectivity` ON `charter_remark` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `charter_rule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `charter_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `charter_article`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `charter_rule_once` ON `charter_rule` (`version_id`,`kind`);--> statement-breakpoint
CREATE INDEX `charter_rule_article` ON `charter_rule` (`article_id`);--> statement-breakpoint
CREATE TABLE `charter_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`number` integer,
	`based_on` integer,
	`created_at` text NOT NULL,
	`adopted_on` text,
	`effective_from` text,
	`meeting_id` integer,
	`adoption_note` text NOT NULL,
	`text_hash` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
ALTER TABLE `collective` ADD `meeting_days_before` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `host_turns` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `facilitator_turns` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `attributes_voices` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `reply_days` integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `confidential_mention` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `collective` ADD `charter_template_hash` text REFERENCES stored_file(hash) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `collective` ADD `charter_template_name` text DEFAULT '' NOT NULL;