CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"member_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_once_per_account";--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "line_answer" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_way" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_fact" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_fact_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "usage_mail_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "editor_id" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "editor_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "editor_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "sealed_calendar" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "key" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open_per_address" ON "invitations" USING btree ("account_id","email") WHERE "invitations"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_editor_id_members_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_account_per_person" ON "members" USING btree ("user_id") WHERE "members"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "members_of_account" ON "members" USING btree ("account_id") WHERE "members"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_key_unique" UNIQUE("key");--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_usage_fact_dated" CHECK (("drafts"."usage_fact" is null) = ("drafts"."usage_fact_at" is null));--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_way_from_provider" CHECK ("drafts"."usage_way" is null or "drafts"."usage" is not distinct from 'another-provider');