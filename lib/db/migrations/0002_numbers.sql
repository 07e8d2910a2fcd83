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
ALTER TABLE "drafts" ADD COLUMN "is_recovery" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "seq" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "connected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "next_look_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_changes" ADD COLUMN "try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "test_messages" ADD CONSTRAINT "test_messages_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_messages" ADD CONSTRAINT "test_messages_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "test_messages_of_registration" ON "test_messages" USING btree ("registration_id","sent_at");--> statement-breakpoint
CREATE INDEX "meta_businesses_of_waba" ON "meta_businesses" USING btree ("waba_id");--> statement-breakpoint
CREATE INDEX "registrations_of_account" ON "registrations" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "registrations_of_business" ON "registrations" USING btree ("business_id");--> statement-breakpoint
CREATE INDEX "registrations_at_meta" ON "registrations" USING btree ("phone_number_id");--> statement-breakpoint
CREATE INDEX "registrations_to_look_at" ON "registrations" USING btree ("next_look_at") WHERE "registrations"."state" in ('pending_proofs', 'connected', 'attention');--> statement-breakpoint
CREATE INDEX "webhook_changes_waiting" ON "webhook_changes" USING btree ("try_at") WHERE "webhook_changes"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_changes_handled" ON "webhook_changes" USING btree ("handled_at") WHERE "webhook_changes"."handled_at" is not null;--> statement-breakpoint
CREATE INDEX "events_of_subject" ON "events" USING btree ("subject_id","seq");