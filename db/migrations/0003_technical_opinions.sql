CREATE TABLE `consequence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`collectivity_id` integer NOT NULL,
	`subject` text NOT NULL,
	`due_on` text,
	`done_on` text,
	FOREIGN KEY (`decision_id`) REFERENCES `council_decision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `consequence_decision` ON `consequence` (`decision_id`,`position`);--> statement-breakpoint
CREATE INDEX `consequence_collectivity` ON `consequence` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `council_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_item_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`number` text NOT NULL,
	`votes_for` integer,
	`votes_against` integer,
	`abstentions` integer,
	`note` text NOT NULL,
	FOREIGN KEY (`council_item_id`) REFERENCES `council_item`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `council_decision_item` ON `council_decision` (`council_item_id`);--> statement-breakpoint
CREATE TABLE `opinion_position` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`voice_id` integer NOT NULL,
	`stance` text NOT NULL,
	`reason` text NOT NULL,
	`reservations` text NOT NULL,
	`speaker` text NOT NULL,
	`on_behalf_of` text NOT NULL,
	`channel` text NOT NULL,
	`said_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`replaced_at` text,
	FOREIGN KEY (`voice_id`) REFERENCES `opinion_voice`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinion_position_voice` ON `opinion_position` (`voice_id`,`replaced_at`);--> statement-breakpoint
CREATE TABLE `opinion_question` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_item_id` integer NOT NULL,
	`question` text NOT NULL,
	`project` text NOT NULL,
	`context` text NOT NULL,
	`options` text NOT NULL,
	`prepared_by` text NOT NULL,
	FOREIGN KEY (`council_item_id`) REFERENCES `council_item`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `opinion_question_item` ON `opinion_question` (`council_item_id`);--> statement-breakpoint
CREATE TABLE `opinion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_item_id` integer NOT NULL,
	`previous_id` integer,
	`inherited_from_id` integer,
	`addressee` text NOT NULL,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`attributed` integer NOT NULL,
	`judged_text` text NOT NULL,
	`judged_hash` text NOT NULL,
	`shared` text NOT NULL,
	`reservations` text NOT NULL,
	`divergences` text NOT NULL,
	`closed_on` text,
	`followed` text,
	`followed_why` text NOT NULL,
	FOREIGN KEY (`council_item_id`) REFERENCES `council_item`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`previous_id`) REFERENCES `opinion`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`inherited_from_id`) REFERENCES `opinion`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinion_item` ON `opinion` (`council_item_id`);--> statement-breakpoint
CREATE INDEX `opinion_previous` ON `opinion` (`previous_id`);--> statement-breakpoint
CREATE INDEX `opinion_inherited` ON `opinion` (`inherited_from_id`);--> statement-breakpoint
CREATE TABLE `opinion_transmission` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`opinion_id` integer NOT NULL,
	`addressee` text NOT NULL,
	`sent_on` text NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinion`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinion_transmission_opinion` ON `opinion_transmission` (`opinion_id`);--> statement-breakpoint
CREATE TABLE `opinion_voice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`opinion_id` integer NOT NULL,
	`collectivity_id` integer,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`population` integer,
	`department` text NOT NULL,
	FOREIGN KEY (`opinion_id`) REFERENCES `opinion`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collectivity_id`) REFERENCES `collectivity`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `opinion_voice_once` ON `opinion_voice` (`opinion_id`,`collectivity_id`);--> statement-breakpoint
CREATE INDEX `opinion_voice_collectivity` ON `opinion_voice` (`collectivity_id`);--> statement-breakpoint
CREATE TABLE `opinion_word` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stance` text NOT NULL,
	`label` text NOT NULL,
	`offered` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `opinion_word_stance` ON `opinion_word` (`stance`);