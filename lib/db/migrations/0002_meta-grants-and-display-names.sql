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
ALTER TABLE "display_names" ADD CONSTRAINT "display_names_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meta_grants" ADD CONSTRAINT "meta_grants_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "display_names_one_in_review" ON "display_names" USING btree ("registration_id") WHERE "display_names"."state" = 'in-review';--> statement-breakpoint
CREATE INDEX "display_names_of_registration" ON "display_names" USING btree ("registration_id","asked_at");