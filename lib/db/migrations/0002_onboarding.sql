CREATE TABLE "code_links" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"member_id" text NOT NULL,
	"draft_id" text NOT NULL,
	"number_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "code_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "display_names" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"name" text NOT NULL,
	"is_first" boolean NOT NULL,
	"state" text NOT NULL,
	"is_told_declined" boolean DEFAULT false NOT NULL,
	"reason" text,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"registered_at" timestamp with time zone,
	"refusal_code" text,
	"refusal_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "meta_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"member_id" text NOT NULL,
	"draft_id" text NOT NULL,
	"sealed_token" text NOT NULL,
	"offers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"read_at" timestamp with time zone,
	"chosen_waba_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meta_grants_draftId_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "sms_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"sid" text NOT NULL,
	"number_id" text,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"outcome" text,
	"refusal_until" timestamp with time zone,
	CONSTRAINT "sms_messages_sid_unique" UNIQUE("sid")
);
--> statement-breakpoint
CREATE TABLE "test_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"member_id" text NOT NULL,
	"recipient_mark" text NOT NULL,
	"message_id" text,
	"status" text NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	"failure_code" integer,
	"answered_at" timestamp with time zone,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "test_messages_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
DROP INDEX "events_of_subject";--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "code_unlock_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "pin_state" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "sealed_pin" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "is_recovery" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "seq" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "takes_sms" boolean;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "takes_calls" boolean;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "is_to_stranger" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "pin_origin" text DEFAULT 'ours' NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "pressed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "connected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "next_look_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "created_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "code_links" ADD CONSTRAINT "code_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_links" ADD CONSTRAINT "code_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_links" ADD CONSTRAINT "code_links_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_links" ADD CONSTRAINT "code_links_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "display_names" ADD CONSTRAINT "display_names_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_messages" ADD CONSTRAINT "sms_messages_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_messages" ADD CONSTRAINT "test_messages_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_messages" ADD CONSTRAINT "test_messages_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "code_links_newest_only" ON "code_links" USING btree ("draft_id") WHERE "code_links"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "display_names_one_in_review" ON "display_names" USING btree ("registration_id") WHERE "display_names"."state" = 'in-review';--> statement-breakpoint
CREATE INDEX "display_names_of_registration" ON "display_names" USING btree ("registration_id","asked_at");--> statement-breakpoint
CREATE INDEX "sms_messages_of_number" ON "sms_messages" USING btree ("number_id","received_at");--> statement-breakpoint
CREATE INDEX "test_messages_of_registration" ON "test_messages" USING btree ("registration_id","sent_at");--> statement-breakpoint
CREATE INDEX "meta_businesses_of_waba" ON "meta_businesses" USING btree ("waba_id");--> statement-breakpoint
CREATE INDEX "numbers_free" ON "numbers" USING btree ("monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_country" ON "numbers" USING btree ("country","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_kind" ON "numbers" USING btree ("kind","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_by_both" ON "numbers" USING btree ("country","kind","monthly_cents","e164") WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "numbers_free_digits" ON "numbers" USING gin ((array[substr("e164", 2, 3), substr("e164", 3, 3), substr("e164", 4, 3),
  substr("e164", 5, 3), substr("e164", 6, 3), substr("e164", 7, 3), substr("e164", 8, 3), substr("e164", 9, 3),
  substr("e164", 10, 3), substr("e164", 11, 3), substr("e164", 12, 3), substr("e164", 13, 3), substr("e164", 14, 3)])) WITH (fastupdate=false) WHERE "numbers"."source" = 'paxflow' and not "numbers"."is_held";--> statement-breakpoint
CREATE INDEX "registrations_of_account" ON "registrations" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "registrations_of_business" ON "registrations" USING btree ("business_id");--> statement-breakpoint
CREATE INDEX "registrations_at_meta" ON "registrations" USING btree ("phone_number_id");--> statement-breakpoint
CREATE INDEX "registrations_to_look_at" ON "registrations" USING btree ("next_look_at") WHERE "registrations"."state" in ('pending_proofs', 'connected', 'attention');--> statement-breakpoint
CREATE INDEX "webhook_changes_waiting" ON "webhook_changes" USING btree ("try_at") WHERE "webhook_changes"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_changes_handled" ON "webhook_changes" USING btree ("handled_at") WHERE "webhook_changes"."handled_at" is not null;--> statement-breakpoint
CREATE INDEX "events_of_subject" ON "events" USING btree ("subject_id","seq");--> statement-breakpoint
-- Numbers that somebody holds already are not offered; those that are connected already were so once.
UPDATE "numbers" SET "is_held" = true WHERE "id" IN (SELECT "number_id" FROM "holds" WHERE "ended_at" IS NULL);--> statement-breakpoint
UPDATE "registrations" SET "connected_at" = (SELECT min("at") FROM "events" WHERE "subject_id" = "registrations"."id" AND "name" = 'registration-moved' AND "detail"->>'to' = 'connected');
