CREATE TABLE "desk_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "desk_answers_requestId_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "desk_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"account_id" text,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"is_shown" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_takings" (
	"subject_id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"staff_id" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "desk_answers" ADD CONSTRAINT "desk_answers_request_id_support_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."support_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_notes_of_subject" ON "desk_notes" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_one_grant_per_user" ON "staff" USING btree ("user_id") WHERE "staff"."ended_at" is null;